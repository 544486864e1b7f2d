using System.Diagnostics;

namespace Vitess.Operator.Sdk.Topology.Tests.Fakes;

/// <summary>etcd's own command line client.</summary>
internal static class EtcdControl
{
    /// <summary>Runs a command to its end and gives what it printed.</summary>
    public static async Task<string> RunAsync(string address, params string[] arguments)
    {
        using var process = Start(address, arguments);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output + await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Starts a command.</summary>
    public static Process Start(string address, params string[] arguments) => Process.Start(
        new ProcessStartInfo("etcdctl", ["--endpoints", address, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["ETCDCTL_API"] = "3" } })!;
}
