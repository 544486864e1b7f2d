using System.Text.RegularExpressions;
using TestSupport;
using Vitess.Operator.Sdk.Reconciliation.Tests.Golden;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Flows;

/// <summary>After each recorded stimulus the engine makes the recorded writes on each object, in the recorded order, and the recorded calls.</summary>
public sealed partial class FlowTests
{
    public static TheoryData<string> Flows =>
        [.. Directory.GetDirectories(SharedFiles.PathOf("golden", "flows")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Flows))]
    public async Task Engine_DoesWhatTheOriginalDid(string flow)
    {
        var input = await File.ReadAllTextAsync(SharedFiles.PathOf("golden", "flows", flow, "input.yaml"), TestContext.Current.CancellationToken);
        using var log = new ObjectLog();
        await using var cluster = await GoldenWorld.StartAsync(input, WorldProfile.Healthy, log: log);
        await GoldenWorld.SettleAsync(cluster);
        var differences = new List<string>();
        foreach (var step in FlowStep.Read(flow).Skip(1))
        {
            var (writes, calls) = (log.Count, cluster.World.Vitess.Topology.Journal.Count);
            await FlowStimuli.ApplyAsync(cluster, step);
            await GoldenWorld.SettleAsync(cluster);
            differences.AddRange(Compare(step.Name, ToldAtCreation(step.Writes), log.ByObject(writes)));
            var work = VitessWork.ByObject(cluster.World.Vitess.Topology.Journal.Entries(calls));
            differences.AddRange(VitessWork.Differences(step.Work, work).Select(difference => $"{step.Name}: {difference}"));
            if (step.LeftObjects is { } left)
            {
                (await GoldenWorld.ObjectsAsync(cluster)).Keys.Where(key => key is not ("Pod/vitess-operator-0" or "Service/kubernetes")).ShouldBe(left);
                JsonDifferences.Between(step.LeftTopology, cluster.World.Vitess.Topology.Dump()).ShouldBeEmpty();
            }
        }

        differences.ShouldBe(KnownDifferences.Of(flow));
    }

    /// <summary>The original tells a Pod its generation with a write after its creation, the engine with the creation: a write less for each Pod.</summary>
    private static SortedDictionary<string, List<string>> ToldAtCreation(SortedDictionary<string, List<string>> recorded)
    {
        foreach (var writes in recorded.Values)
        {
            for (var i = writes.Count - 1; i > 0; i--)
            {
                if (writes[i - 1] != "create")
                {
                    continue;
                }

                writes[i] = Told().Replace(writes[i], string.Empty);
                if (writes[i].Length == 0)
                {
                    writes.RemoveAt(i);
                }
            }
        }

        return recorded;
    }

    [GeneratedRegex("^[+]@observed-shard-generation=\"[0-9]+\" ?")]
    private static partial Regex Told();

    private static IEnumerable<string> Compare(string step, SortedDictionary<string, List<string>> recorded, SortedDictionary<string, List<string>> made) =>
        recorded.Keys.Union(made.Keys).Order(StringComparer.Ordinal)
            .Select(key => (Key: key, Recorded: string.Join("; ", recorded.GetValueOrDefault(key, [])), Made: string.Join("; ", made.GetValueOrDefault(key, []))))
            .Where(pair => pair.Recorded != pair.Made)
            .Select(pair => $"{step}: {pair.Key}: {pair.Made} instead of {pair.Recorded}");
}
