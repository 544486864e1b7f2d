using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Operations;

/// <summary>What an existing cluster waits for, from causes to effects.</summary>
internal static class ClusterWaits
{
    public static IEnumerable<ClusterWait> Of(ClusterParts parts, V2VitessCluster cluster) =>
    [
        .. Unseen(parts, cluster),
        .. Absent(parts, cluster),
        .. parts.Lockservers.Where(lockserver => lockserver.Status?.Available != ConditionStatuses.True).Select(lockserver => NotReady(parts, lockserver, LockserverText(parts, lockserver))),
        .. ServiceWaits.Of(parts, cluster),
        .. ShardWaits.Of(parts),
        .. KeyspaceWaits.Of(parts, cluster),
        .. GoingWaits.Of(parts, cluster),
    ];

    public static ClusterWait NotReady(ClusterParts parts, IKubernetesObject<V1ObjectMeta> item, string message) =>
        new(ClusterWaitReason.NotReady, item.Kind, parts.Named(item.Metadata.Name), message);

    private static string LockserverText(ClusterParts parts, V2EtcdLockserver lockserver) =>
        PodText.OfUnready("not available", parts.Pods.Where(pod => pod.GetLabel(VitessLabels.EtcdLockserver) == lockserver.Metadata.Name));

    private static IEnumerable<ClusterWait> Unseen(ClusterParts parts, V2VitessCluster cluster)
    {
        IEnumerable<(IKubernetesObject<V1ObjectMeta> Item, long? Seen)> all =
        [
            (cluster, cluster.Status?.ObservedGeneration),
            .. parts.Lockservers.Select(item => ((IKubernetesObject<V1ObjectMeta>)item, item.Status?.ObservedGeneration)),
            .. parts.Cells.Select(item => ((IKubernetesObject<V1ObjectMeta>)item, item.Status?.ObservedGeneration)),
            .. parts.Keyspaces.Select(item => ((IKubernetesObject<V1ObjectMeta>)item, item.Status?.ObservedGeneration)),
            .. parts.Shards.Select(item => ((IKubernetesObject<V1ObjectMeta>)item, item.Status?.ObservedGeneration)),
        ];
        return all.Where(entry => entry.Item.Metadata.DeletionTimestamp is null && (entry.Seen ?? 0) < (entry.Item.Metadata.Generation ?? 0)).Select(entry => new ClusterWait(
            ClusterWaitReason.NotObserved, entry.Item.Kind, parts.Named(entry.Item.Metadata.Name), "the operator has not looked at its present spec"));
    }

    private static IEnumerable<ClusterWait> Absent(ClusterParts parts, V2VitessCluster cluster)
    {
        foreach (var cell in (cluster.Spec.Cells ?? []).Where(cell => parts.Cells.All(known => known.Spec.Name != cell.Name)))
        {
            yield return new(ClusterWaitReason.Missing, V2VitessCell.KubeKind, parts.Named(cell.Name), $"there is no VitessCell for the cell {cell.Name} yet");
        }

        foreach (var keyspace in (cluster.Spec.Keyspaces ?? []).Where(keyspace => parts.Keyspaces.All(known => known.Spec.Name != keyspace.Name)))
        {
            yield return new(ClusterWaitReason.Missing, V2VitessKeyspace.KubeKind, parts.Named(keyspace.Name), $"there is no VitessKeyspace for the keyspace {keyspace.Name} yet");
        }
    }
}
