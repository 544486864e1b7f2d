using Microsoft.Extensions.Logging;
using Vitess.Operator.Cli.Run.Metrics;
using Vitess.Operator.Sdk.Hosting;
using Vitess.Operator.Sdk.Kubernetes;

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
        if (settings.Lease is { } lease && lease.Split('/') is not [{ Length: > 0 }, { Length: > 0 }])
        {
            throw new CliException(ExitCode.Usage, $"--lease: '{lease}' is not NAMESPACE/NAME.");
        }

        using var loggers = LoggerFactory.Create(builder => builder
            .SetMinimumLevel(settings.LogLevel)
            .AddSimpleConsole(format => (format.SingleLine, format.TimestampFormat, format.UseUtcTimestamp) = (true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z' ", true))
            .AddConsole(output => output.LogToStandardErrorThreshold = LogLevel.Trace));
        var options = new VitessOperatorOptions { LeaderElection = { Lease = settings.Lease }, PodSecurity = settings.PodSecurity };
        foreach (var space in settings.Namespaces)
        {
            options.Namespaces.Add(space);
        }

        var metrics = await MetricServer.StartAsync(settings.Metrics, stop).ConfigureAwait(false);
        await using var serving = metrics.ConfigureAwait(false);
        using var kubernetes = new k8s.Kubernetes(access.Configuration);
        var client = new KubernetesObjectClient(kubernetes, new KubernetesObjectClientOptions { FieldManager = options.FieldManager });
        var vitess = VitessOperator.Create(options, new VitessOperatorParts { Client = client, ConnectTo = connectTo, Loggers = loggers, Pod = Environment() });
        await using (vitess.ConfigureAwait(false))
        {
            await console.Error.WriteLineAsync($"Running against {access.Configuration.Host}; Ctrl-C stops.").ConfigureAwait(false);
            if (metrics.Address is { } place)
            {
                await console.Error.WriteLineAsync($"Metrics at {new Uri(place, "metrics")}.").ConfigureAwait(false);
            }

            if (await vitess.RunAsync(stop).ConfigureAwait(false))
            {
                return ExitCode.Ok;
            }
        }

        await console.Error.WriteLineAsync($"error: The Lease {settings.Lease} was lost.").ConfigureAwait(false);
        return ExitCode.Failed;
    }

    private static OperatorPodEnvironment Environment()
    {
        try
        {
            return OperatorPodEnvironment.Read();
        }
        catch (ArgumentException contradiction)
        {
            throw new CliException(ExitCode.Usage, contradiction.Message);
        }
    }
}
