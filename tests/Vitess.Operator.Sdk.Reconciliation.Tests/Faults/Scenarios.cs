using TestSupport;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Tests.Flows;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Faults;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Faults;

/// <summary>Every recorded start of a cluster and every recorded flow, as scenarios of the fault matrix.</summary>
internal static class Scenarios
{
    /// <summary>Names of all scenarios, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. GoldenCase.All().Select(golden => golden.Name), .. Directory.GetDirectories(SharedFiles.PathOf("golden", "flows")).Select(path => "flows/" + Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>The scenario of a name.</summary>
    public static FaultScenario Of(string name)
    {
        var input = InputOf(name);
        var flow = name.StartsWith("flows/", StringComparison.Ordinal) ? FlowStep.Read(name["flows/".Length..]).Skip(1) : [];
        return new FaultScenario
        {
            Name = name,
            Cluster = GoldenWorld.Options(WorldProfile.Healthy) with { Programs = [] },
            Program = (cluster, handler) => new EngineProgram(cluster, Options(cluster), null, handler),
            Stimuli = [cluster => cluster.SeedAsync(YamlObjects.Read(input)), .. flow.Select(Stimulus)],
        };
    }

    /// <summary>What a scenario begins with.</summary>
    public static string InputOf(string name) => File.ReadAllText(SharedFiles.PathOf("golden", name, "input.yaml"));

    /// <summary>Nothing depends on Events, and writing them would be half of the work.</summary>
    private static VitessEngineOptions Options(VitessTestCluster cluster) =>
        EngineProgram.DefaultOptions(cluster) with { WritesEvents = false, Informers = new InformerOptions { CompressAbove = null, HeldTreeBytes = 0 } };

    private static Func<VitessTestCluster, Task> Stimulus(FlowStep step) => cluster => FlowStimuli.ApplyAsync(cluster, step);
}
