using System.Globalization;
using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Cli.Input;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Cli.Simulation;

/// <summary>Brings clusters up in a simulated Kubernetes, with the engine as their operator.</summary>
/// <param name="manifests">The objects to apply.</param>
/// <param name="profile">How much of a Kubernetes cluster is simulated.</param>
/// <param name="progress">Gets a line for each step seen.</param>
internal sealed class ClusterSimulation(IReadOnlyList<VitessDocument> manifests, WorldProfile profile, TextWriter progress)
{
    /// <summary>Applies the manifests, runs until the clusters are up and nothing changes any more, or until it is clear that they do not come up.</summary>
    /// <exception cref="CliException">There is no cluster among the manifests, or the API server refuses one.</exception>
    public async Task<SimulationOutcome> RunAsync(CancellationToken cancellationToken)
    {
        Manifests.Clusters(manifests);
        var cluster = await VitessTestCluster.StartAsync(Options(), cancellationToken).ConfigureAwait(false);
        await using var disposal = cluster.ConfigureAwait(false);
        await ApplyAsync(cluster).ConfigureAwait(false);
        var missing = await new VitessBringUp(cluster, Tell).RunAsync(Patience, cancellationToken).ConfigureAwait(false);
        await cluster.SettleAsync(timeout: TimeSpan.FromMinutes(10), cancellationToken: cancellationToken).ConfigureAwait(false);
        await progress.WriteLineAsync().ConfigureAwait(false);
        return new SimulationOutcome(
            await cluster.ObjectsAsync(cancellationToken).ConfigureAwait(false),
            await TableAsync(cluster, cancellationToken).ConfigureAwait(false),
            [.. cluster.Writes.Entries.Where(write => !write.IsEvent)],
            profile == WorldProfile.Inert ? [] : missing);
    }

    private TimeSpan Patience => profile == WorldProfile.Inert ? TimeSpan.FromMinutes(1) : TimeSpan.FromMinutes(30);

    private VitessTestClusterOptions Options() => new()
    {
        World = new WorldOptions { Profile = profile, AssumesMissingVolumes = true },
        InstallsVitess = true,
        Programs = [StartEngineAsync],
    };

    private static Task<ISimulatedProgram> StartEngineAsync(VitessTestCluster cluster, CancellationToken cancellationToken)
    {
        // The spread of periodic work is part of what a run decides by chance; a simulation is the same every time.
        var options = new VitessEngineOptions { Jitter = () => 0.5 };
        var engine = new VitessEngine(cluster.CreateClient(options.FieldManager), cluster.World.Vitess, options, cluster.Clock);
        engine.Start();
        return Task.FromResult<ISimulatedProgram>(
            new SimulatedProgram(async token => (await engine.PumpAsync(cancellationToken: token).ConfigureAwait(false)).Passes > 0, engine));
    }

    private async Task ApplyAsync(VitessTestCluster cluster)
    {
        foreach (var space in manifests.Select(document => document.Namespace).OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
            await cluster.ApplyAsync(new JsonObject { ["apiVersion"] = "v1", ["kind"] = "Namespace", ["metadata"] = new JsonObject { ["name"] = space } })
                .ConfigureAwait(false);
        }

        foreach (var document in manifests)
        {
            try
            {
                await cluster.ApplyAsync(document.ToJson()).ConfigureAwait(false);
            }
            catch (KubernetesApiException refused)
            {
                throw new CliException(ExitCode.Failed, $"{document.Source}:{document.Line}: {document.Kind} {document.Name}: {refused.Status?.Message ?? refused.Message}");
            }
        }
    }

    private void Tell(BringUpStep step) => progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step.At.TotalSeconds,7:0.0}s  {step.Text}"));

    private static async Task<string> TableAsync(VitessTestCluster cluster, CancellationToken cancellationToken)
    {
        var pods = await cluster.Client.ListAllAsync<V1Pod>(null, null, cancellationToken).ConfigureAwait(false);
        return PodTable.Print(pods.Items, cluster.Clock.GetUtcNow());
    }
}
