using System.Globalization;
using k8s.Models;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Operations;

/// <summary>Shards without a primary, and tablets that are not ready.</summary>
internal static class ShardWaits
{
    public static IEnumerable<ClusterWait> Of(ClusterParts parts) => parts.Shards.Where(shard => shard.Metadata.DeletionTimestamp is null).SelectMany(shard => OfShard(parts, shard));

    private static IEnumerable<ClusterWait> OfShard(ClusterParts parts, V2VitessShard shard)
    {
        var (wanted, tablets) = ((shard.Spec.TabletPools ?? []).Sum(pool => pool.Replicas), shard.Status?.Tablets);
        var (name, seen) = (parts.Named(shard.Metadata.Name), tablets?.Count ?? 0);
        if (seen < wanted)
        {
            yield return ClusterWaits.NotReady(parts, shard, string.Create(CultureInfo.InvariantCulture, $"{seen} of {wanted} tablets are made"));
        }

        foreach (var (alias, tablet) in (tablets ?? new Dictionary<string, VitessTabletStatus>()).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (tablet.Ready != ConditionStatuses.True)
            {
                var pod = PodOf(parts, alias);
                yield return new(ClusterWaitReason.NotReady, "Pod", pod is null ? name : parts.Named(pod.Metadata.Name), $"tablet {alias}: {(pod is null ? "there is no Pod yet" : PodText.Of(pod))}");
            }

            if (tablet.PendingChanges is { Length: > 0 } && PodOf(parts, alias) is { } waiting)
            {
                yield return new(ClusterWaitReason.PendingChanges, "Pod", parts.Named(waiting.Metadata.Name), $"tablet {alias} waits for its restart with changes");
            }
        }

        if (wanted > 0 && shard.Status?.HasMaster != ConditionStatuses.True)
        {
            yield return new(ClusterWaitReason.NoPrimary, V2VitessShard.KubeKind, name, "it has no primary");
        }
    }

    private static V1Pod? PodOf(ClusterParts parts, string alias) => parts.Pods.FirstOrDefault(pod => IsOf(pod, alias));

    // The label leaves out the zeros in front of the number that the alias has.
    private static bool IsOf(V1Pod pod, string alias) =>
        TabletAlias.TryParse(alias, out var tablet) && pod.GetLabel(VitessLabels.Cell) == tablet.Cell
        && uint.TryParse(pod.GetLabel(VitessLabels.TabletUid), NumberStyles.None, CultureInfo.InvariantCulture, out var uid) && uid == tablet.Uid;
}
