using System.Globalization;
using k8s.Models;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Testing;

/// <summary>What has been reached, in words; each text is told once.</summary>
internal static class BringUpMilestones
{
    public static IEnumerable<string> Of(BringUpSnapshot snapshot) =>
        snapshot.Clusters.Where(cluster => cluster.Status is not null).Select(cluster => $"cluster {cluster.Metadata.Name}: objects created")
            .Concat(snapshot.Lockservers.Where(IsAvailable).Select(lockserver => $"lock server {lockserver.Metadata.Name}: available"))
            .Concat(snapshot.Shards.SelectMany(OfShard))
            .Concat(snapshot.Deployments.Where(IsAvailable).Select(deployment => $"{Component(deployment)} {deployment.Metadata.Name}: available"));

    /// <summary>The name that people use for a shard: keyspace and range.</summary>
    public static string Name(V2VitessShard shard) => $"{shard.Label(VitessLabels.Keyspace) ?? shard.Metadata.Name}/{shard.Spec.Name}";

    public static bool IsAvailable(V2EtcdLockserver lockserver) => lockserver.Status?.Available == ConditionStatuses.True;

    public static bool IsAvailable(V1Deployment deployment) =>
        deployment.Status?.ObservedGeneration == deployment.Metadata.Generation && (deployment.Status?.AvailableReplicas ?? 0) >= (deployment.Spec.Replicas ?? 1);

    private static IEnumerable<string> OfShard(V2VitessShard shard)
    {
        var tablets = shard.Status?.Tablets?.Values ?? [];
        if (tablets.Count == 0)
        {
            yield break;
        }

        if (tablets.All(tablet => tablet.Running == ConditionStatuses.True))
        {
            yield return Count(shard, tablets.Count, "run");
        }

        if (shard.Status?.MasterAlias is { Length: > 0 } primary)
        {
            yield return $"shard {Name(shard)}: {primary} is primary";
        }

        if (tablets.All(tablet => tablet.Ready == ConditionStatuses.True))
        {
            yield return Count(shard, tablets.Count, "serve");
        }
    }

    private static string Count(V2VitessShard shard, int count, string verb) => string.Create(
        CultureInfo.InvariantCulture, $"shard {Name(shard)}: {(count == 1 ? "its tablet" : $"all {count} tablets")} {verb}{(count == 1 ? "s" : string.Empty)}");

    private static string Component(V1Deployment deployment) => deployment.Label(VitessLabels.Component) ?? "Deployment";
}
