using System.Diagnostics;
using k8s.Models;
using TestSupport;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Cli.Tests.Serve;

/// <summary>A real kubectl at the containers that <c>serve --simulate</c> plays.</summary>
public sealed class SimulatedContainersTests
{
    [Fact]
    public async Task Kubectl_LogsExecAttach_ReachTheContainer()
    {
        await using var served = await Served.StartAsync(new() { Simulate = true });
        var pod = new V1Pod
        {
            ApiVersion = "v1",
            Kind = "Pod",
            Metadata = new() { Name = "p", NamespaceProperty = "default" },
            Spec = new() { Containers = [new() { Name = "main", Image = "example.com/main:v1", Args = ["--flag=1"] }] },
        };
        await served.Client.CreateAsync(pod, cancellationToken: TestContext.Current.CancellationToken);
        await served.PodsReadyAsync(1);

        (await KubectlAsync(served, "logs", "p")).ShouldBe((0, "Started example.com/main:v1: --flag=1\n", string.Empty));
        (await KubectlAsync(served, "exec", "p", "--", "nothing")).ShouldBe((127, string.Empty, "nothing: not found\ncommand terminated with exit code 127\n"));
        (await KubectlAsync(served, "attach", "p")).Output.ShouldBe("Started example.com/main:v1: --flag=1\n");
    }

    private static async Task<(int Code, string Output, string Error)> KubectlAsync(Served served, params string[] command)
    {
        string[] arguments = ["--kubeconfig", served.Kubeconfig, .. command];
        using var process = Process.Start(
            new ProcessStartInfo(await TestTools.KubectlAsync(), arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output, await error);
    }
}
