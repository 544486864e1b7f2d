using Vitess.Operator.Cli.Run;
using Vitess.Operator.Cli.Tests.Serve;

namespace Vitess.Operator.Cli.Tests.Run;

/// <summary>The operator as a process.</summary>
public sealed class RunCommandTests
{
    private const string Nobody = "http://127.0.0.1:1";

    [Fact]
    public async Task Kubeconfig_Missing_FailsWithUsage() =>
        (await Cli.RunAsync("run", "--kubeconfig", "/nowhere/kubeconfig")).ShouldFail(2, "/nowhere/kubeconfig");

    [Fact]
    public async Task Context_Unknown_FailsWithUsage()
    {
        using var folder = new TemporaryFolder();

        (await Cli.RunAsync("run", "--kubeconfig", folder.Write("kubeconfig", Kubeconfigs.Of(Nobody)), "--context", "other")).ShouldFail(2, "other");
    }

    [Fact]
    public async Task Lease_WithoutNamespace_FailsWithUsage()
    {
        using var folder = new TemporaryFolder();

        (await Cli.RunAsync("run", "--kubeconfig", folder.Write("kubeconfig", Kubeconfigs.Of(Nobody)), "--lease", "lead")).ShouldFail(2, "NAMESPACE/NAME");
    }

    [Theory]
    [InlineData("[]", null)]
    [InlineData("[{name: other, extension: {vitessAddress: \"127.0.0.1:5\"}}]", null)]
    [InlineData("[{name: vitess-operator, extension: {vitessAddress: \"127.0.0.1:5\"}}]", "127.0.0.1:5")]
    public void Kubeconfig_OfServe_TellsWhereVitessAnswers(string extensions, string? expected)
    {
        using var folder = new TemporaryFolder();

        var access = ClusterAccess.Read(folder.Write("kubeconfig", Kubeconfigs.Of(Nobody, extensions)), null);

        access.VitessAddress.ShouldBe(expected);
        access.Configuration.Host.ShouldBe(Nobody);
    }

    [Theory]
    [InlineData]
    [InlineData("--lease", "default/lead")]
    public async Task Process_Interrupted_EndsWithoutError(params string[] more)
    {
        await using var served = await Served.StartAsync(new());
        await using var process = CliProcess.Start(["run", "--kubeconfig", served.Kubeconfig, .. more]);
        (await process.ReadErrorLineAsync()).ShouldNotBeNull().ShouldStartWith("Running against ");

        await process.InterruptAsync();

        var (code, error) = await process.EndAsync();
        code.ShouldBe(0, error);
    }
}
