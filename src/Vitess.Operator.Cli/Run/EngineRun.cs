using System.Globalization;
using Microsoft.Extensions.Logging;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation;
using Vitess.Operator.Sdk.Topology.Etcd;

namespace Vitess.Operator.Cli.Run;

/// <summary>One run of <c>run</c>.</summary>
internal static class EngineRun
{
    public static async Task<int> RunAsync(CliConsole console, RunSettings settings, CancellationToken stop)
    {
        // Ctrl-C is listened to from the moment on at which the command gives its thread back for the first time.
        await Task.Yield();
        var access = ClusterAccess.Read(settings.Kubeconfig, settings.Context);
        string[] byKubeconfig = access.VitessAddress is { } address ? [address] : [];
        var connectTo = new ConnectToRules([.. byKubeconfig, .. settings.ConnectTo]).Function;
        NamespacedName? lease = settings.Lease is { } name ? LeaseOf(name) : null;
        using var loggers = LoggerFactory.Create(builder => builder
            .SetMinimumLevel(settings.LogLevel)
            .AddSimpleConsole(format => (format.SingleLine, format.TimestampFormat, format.UseUtcTimestamp) = (true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z' ", true))
            .AddConsole(output => output.LogToStandardErrorThreshold = LogLevel.Trace));
        using var kubernetes = new k8s.Kubernetes(access.Configuration);
        var options = new VitessEngineOptions { Namespaces = settings.Namespaces };
        var client = new KubernetesObjectClient(kubernetes, new KubernetesObjectClientOptions { FieldManager = options.FieldManager });
        var daemons = new VtctldDirectory(client, settings.Namespaces);
        var connector = new EtcdTopologyConnector(new() { ConnectTo = connectTo }, new() { ConnectTo = connectTo }, daemons.Find);
        await using (connector.ConfigureAwait(false))
        {
            var engine = new VitessEngine(client, connector, options, loggers: loggers);
            await using (engine.ConfigureAwait(false))
            {
                await console.Error.WriteLineAsync($"Running against {access.Configuration.Host}; Ctrl-C stops.").ConfigureAwait(false);
                return await LeadAsync(console, client, lease, lost => WorkAsync(engine, daemons, stop, lost), loggers, stop).ConfigureAwait(false);
            }
        }
    }

    private static async Task WorkAsync(VitessEngine engine, VtctldDirectory daemons, CancellationToken stop, CancellationToken lost)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop, lost);
        var following = daemons.RunAsync(end.Token);
        await engine.RunAsync(stop, lost).ConfigureAwait(false);
        await end.CancelAsync().ConfigureAwait(false);
        await following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async Task<int> LeadAsync(
        CliConsole console, IObjectClient client, NamespacedName? lease, Func<CancellationToken, Task> work, ILoggerFactory loggers, CancellationToken stop)
    {
        if (lease is not { } shared)
        {
            await work(CancellationToken.None).ConfigureAwait(false);
            return ExitCode.Ok;
        }

        var identity = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}_{Environment.ProcessId}");
        var elector = new LeaderElector(client, new LeaderElectionOptions(shared, identity), logger: loggers.CreateLogger<LeaderElector>());
        if (await elector.RunAsync(work, stop).ConfigureAwait(false) || stop.IsCancellationRequested)
        {
            return ExitCode.Ok;
        }

        await console.Error.WriteLineAsync($"error: The Lease {shared} was lost.").ConfigureAwait(false);
        return ExitCode.Failed;
    }

    private static NamespacedName LeaseOf(string text) => text.Split('/') is [{ Length: > 0 } space, { Length: > 0 } name]
        ? new NamespacedName(space, name)
        : throw new CliException(ExitCode.Usage, $"--lease: '{text}' is not NAMESPACE/NAME.");
}
