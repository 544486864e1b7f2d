using Vitess.Operator.Sdk.Reconciliation;
using Vitess.Operator.Sdk.Testing;

namespace Quickstart;

/// <summary>The operator of this library, running in the same process as the cluster that it looks after.</summary>
internal static class EmbeddedOperator
{
    /// <summary>A test cluster with the custom resources defined and the operator installed.</summary>
    public static VitessTestClusterOptions Options() => new()
    {
        InstallsVitess = true,
        Programs = [StartAsync],
    };

    private static Task<ISimulatedProgram> StartAsync(VitessTestCluster cluster, CancellationToken cancellationToken)
    {
        var options = new VitessEngineOptions { Jitter = () => 0.5 };
        var engine = new VitessEngine(cluster.CreateClient(options.FieldManager), cluster.World.Vitess, options, cluster.Clock);
        engine.Start();
        return Task.FromResult<ISimulatedProgram>(
            new SimulatedProgram(async token => (await engine.PumpAsync(cancellationToken: token)).Passes > 0, engine));
    }
}
