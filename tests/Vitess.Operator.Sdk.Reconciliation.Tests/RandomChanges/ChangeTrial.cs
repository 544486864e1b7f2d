using System.Text.Json.Nodes;
using TestSupport;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Rollouts;
using Vitess.Operator.Sdk.Reconciliation.Tests.Golden;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Checking;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.RandomChanges;

/// <summary>Changes the spec of a cluster at rest, waits, takes the change back, and looks at what is left.</summary>
/// <param name="start">The cluster at rest.</param>
internal sealed class ChangeTrial(VitessTestClusterSnapshot start)
{
    private const int MostReleases = 40;

    /// <summary>Brings a recorded case to rest.</summary>
    public static async Task<ChangeTrial> PrepareAsync(string name)
    {
        var options = GoldenWorld.Options(WorldProfile.Healthy);
        await using var cluster = await VitessTestCluster.StartAsync(options with { InitialObjects = [.. options.InitialObjects, GrowingStorage()] }, TestContext.Current.CancellationToken);
        await cluster.SeedAsync(YamlObjects.Read(GoldenCase.Of(name).Input));
        await GoldenWorld.SettleAsync(cluster);
        return new ChangeTrial(cluster.Snapshot());
    }

    private static JsonObject GrowingStorage() => JsonNode.Parse("""
        {"apiVersion":"storage.k8s.io/v1","kind":"StorageClass","metadata":{"name":"standard","annotations":{"storageclass.kubernetes.io/is-default-class":"true"}},
        "provisioner":"example.com/disks","allowVolumeExpansion":true}
        """)!.AsObject();

    /// <summary>Tries the change that a seed stands for.</summary>
    public async Task<ChangeOutcome> RunAsync(int seed)
    {
        var change = RandomEdits.Draw(seed);
        var outcome = new ChangeOutcome(seed, string.Join(" + ", change), [], []);
        try
        {
            var log = new ObjectLog();
            await using var cluster = await VitessTestCluster.StartAsync(
                GoldenWorld.Options(WorldProfile.Healthy) with { From = start, Programs = [EngineProgram.Make(log: log)] }, TestContext.Current.CancellationToken);
            return await RunAsync(cluster, log, change, outcome);
        }
        catch (SafetyException e)
        {
            return outcome with { Faults = [e.Message] };
        }
    }

    private static async Task<ChangeOutcome> RunAsync(VitessTestCluster cluster, ObjectLog log, IReadOnlyList<string> change, ChangeOutcome outcome)
    {
        await cluster.SettleAsync(timeout: TimeSpan.FromMinutes(10), cancellationToken: TestContext.Current.CancellationToken);
        var before = await RestoredObjects.OfAsync(cluster);
        var original = (await ClusterAsync(cluster))["spec"]!.DeepClone().AsObject();
        try
        {
            var edited = original.DeepClone().AsObject();
            foreach (var edit in change)
            {
                RandomEdits.Make(edit, edited);
            }

            await SetSpecAsync(cluster, edited);
        }
        catch (KubernetesApiException e) when (e.Code == System.Net.HttpStatusCode.UnprocessableEntity)
        {
            return outcome with { Refusals = [e.Message], Faults = e.Message.Contains("spec", StringComparison.Ordinal) ? [] : [$"the refusal names no field: {e.Message}"] };
        }

        var faults = new List<string>();
        var warnings = await Warnings.SinceNowAsync(cluster);
        var unrest = await RestAsync(cluster, log);
        var refusals = await warnings.ReadAsync();
        if (refusals.Count == 0)
        {
            faults.AddRange(unrest.Select(fault => "changed, without a reason: " + fault));
            faults.AddRange((await Rendered.DifferencesAsync(cluster, await NameAsync(cluster))).Select(difference => "changed, without a reason: " + difference));
        }

        warnings = await Warnings.SinceNowAsync(cluster);
        await SetSpecAsync(cluster, original);
        faults.AddRange((await RestAsync(cluster, log)).Select(fault => "taken back: " + fault));
        var staying = await StayingObjects.OfAsync(cluster, await warnings.ReadAsync());
        faults.AddRange(Differences(before, await RestoredObjects.OfAsync(cluster), staying).Select(difference => "taken back: " + difference));
        return outcome with { Refusals = refusals, Faults = faults };
    }

    /// <summary>Waits until nobody writes, lets go what waits for people, and has another look at everything.</summary>
    private static async Task<IReadOnlyList<string>> RestAsync(VitessTestCluster cluster, ObjectLog log)
    {
        for (var releases = 0; releases < MostReleases; releases++)
        {
            if (!await cluster.SettleAsync(timeout: TimeSpan.FromMinutes(30), cancellationToken: TestContext.Current.CancellationToken))
            {
                return [$"no rest; the last writes: {string.Join(" | ", log.ByObject(Math.Max(0, log.Count - 6)).Select(entry => entry.Key + " " + string.Join(", ", entry.Value)))}"];
            }

            if (!await ReleaseAsync(cluster))
            {
                var written = log.Count;
                await cluster.RunAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken);
                return log.Count == written ? [] : [.. log.ByObject(written).Select(entry => $"written at rest: {entry.Key} {string.Join(", ", entry.Value)}")];
            }
        }

        return ["there is always one more change to release"];
    }

    /// <summary>Does what people do under External: lets one object change, Pods of a shard one after the other.</summary>
    private static async Task<bool> ReleaseAsync(VitessTestCluster cluster)
    {
        var waiting = (await GoldenWorld.ObjectsAsync(cluster)).Values
            .Where(value => value.GetAnnotation(RolloutAnnotations.Scheduled) is not null && value.GetAnnotation(RolloutAnnotations.Released) is null)
            .OrderBy(value => (string?)value["kind"] == "Pod").FirstOrDefault();
        if (waiting is null)
        {
            return false;
        }

        waiting.SetAnnotation(RolloutAnnotations.Released, string.Empty);
        await cluster.Client.ReplaceAsync(Kinds.Of((string)waiting["kind"]!), waiting, null, TestContext.Current.CancellationToken);
        return true;
    }

    private static IEnumerable<string> Differences(SortedDictionary<string, JsonObject> before, SortedDictionary<string, JsonObject> after, IReadOnlySet<string> staying)
    {
        foreach (var key in before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!after.TryGetValue(key, out var now))
            {
                yield return key + " did not come back";
            }
            else if (!before.TryGetValue(key, out var then))
            {
                if (!staying.Contains(key))
                {
                    yield return key + " stayed";
                }
            }
            else if (!staying.Contains(key) && JsonDifferences.Between(then, now) is { Count: > 0 } differences)
            {
                yield return $"{key}: {string.Join(", ", differences.Take(3))}";
            }
        }
    }

    private static async Task<JsonObject> ClusterAsync(VitessTestCluster cluster) =>
        (await cluster.Client.ListAllAsync(Kinds.Cluster, cluster.Namespace, null, TestContext.Current.CancellationToken)).Items.Single();

    private static async Task<string> NameAsync(VitessTestCluster cluster) => (await ClusterAsync(cluster)).GetName()!;

    private static async Task SetSpecAsync(VitessTestCluster cluster, JsonObject spec)
    {
        var live = await ClusterAsync(cluster);
        live["spec"] = spec.DeepClone();
        (live["kind"], live["apiVersion"]) = (Kinds.Cluster.Kind, Kinds.Cluster.ApiVersion);
        await cluster.Client.ReplaceAsync(Kinds.Cluster, live, null, TestContext.Current.CancellationToken);
    }
}
