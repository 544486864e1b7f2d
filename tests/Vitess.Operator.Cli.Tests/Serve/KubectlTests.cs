using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TestSupport;

namespace Vitess.Operator.Cli.Tests.Serve;

/// <summary>What a real kubectl prints against <c>serve</c>, compared with recordings of the same commands against kube-apiserver.</summary>
public sealed partial class KubectlTests
{
    public static TheoryData<string> Recordings() =>
        [.. Directory.GetFiles(SharedFiles.PathOf("conformance", "kubectl"), "*.json").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Recordings))]
    public async Task Kubectl_PrintsAsRecorded(string file)
    {
        var kubectl = await TestTools.KubectlAsync();
        await TestTools.EnsureAsync("python3");
        using var folder = new TemporaryFolder();
        var recording = JsonNode.Parse(await File.ReadAllTextAsync(SharedFiles.PathOf("conformance", "kubectl", file), TestContext.Current.CancellationToken))!.AsObject();
        LetAgesGrow(recording);
        var path = folder.Write(file, recording.ToJsonString());
        await using var served = await Served.StartAsync(new() { Token = "admin", UserToken = "user" });

        var output = await ReplayAsync(kubectl, served.Kubeconfig, path);

        output.TrimEnd().ShouldEndWith(string.Create(CultureInfo.InvariantCulture, $"{recording["steps"]!.AsArray().Count} passed, 0 failed"), Case.Sensitive, output);
    }

    /// <summary>Events that were recorded with a date of their own are older each day that the recording is replayed.</summary>
    private static void LetAgesGrow(JsonObject recording)
    {
        foreach (var step in recording["steps"]!.AsArray().Where(step => step!["command"]!.AsArray().Any(word => word!.GetValue<string>() == "events")))
        {
            step!["stdout"] = Days().Replace(step["stdout"]!.GetValue<string>(), "$${age}");
        }
    }

    private static async Task<string> ReplayAsync(string kubectl, string kubeconfig, string recording)
    {
        string[] arguments = ["replay_kubectl.py", "--kubectl", kubectl, "--kubeconfig", kubeconfig, "--shared", SharedFiles.Root, recording];
        using var process = Process.Start(
            new ProcessStartInfo("python3", arguments) { WorkingDirectory = SharedFiles.PathOf("conformance"), RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }

    [GeneratedRegex(@"\b[0-9]{3,}d\b")]
    private static partial Regex Days();
}
