using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Operations;

/// <summary>What is under way though the cluster can be used: changes that wait, drains, and parts that have yet to go.</summary>
internal static class GoingWaits
{
    public static IEnumerable<ClusterWait> Of(ClusterParts parts, V2VitessCluster cluster) =>
        [.. Pending(parts), .. Draining(parts), .. Orphans(parts, cluster), .. Terminating(parts, [cluster, .. Children(parts), .. parts.Pods])];

    /// <summary>What is left of a cluster that is not there any more.</summary>
    public static IEnumerable<ClusterWait> AfterTheEnd(ClusterParts parts) =>
    [
        new(ClusterWaitReason.Missing, V2VitessCluster.KubeKind, parts.Name, "there is no such VitessCluster"),
        .. parts.Pods.Where(pod => pod.Status?.Phase is not ("Succeeded" or "Failed")).Select(pod => new ClusterWait(ClusterWaitReason.Terminating, "Pod", parts.Named(pod.Metadata.Name), "it is still there")),
    ];

    private static IEnumerable<IKubernetesObject<V1ObjectMeta>> Children(ClusterParts parts) => [.. parts.Cells, .. parts.Keyspaces, .. parts.Shards, .. parts.Deployments];

    private static IEnumerable<ClusterWait> Pending(ClusterParts parts) => Children(parts).Where(child => child.GetAnnotation(VitessAnnotations.RolloutScheduled) is not null)
        .Select(child => new ClusterWait(ClusterWaitReason.PendingChanges, KindOf(child), parts.Named(child.Metadata.Name), "it has changes that are not released"));

    private static IEnumerable<ClusterWait> Draining(ClusterParts parts) =>
        from pod in parts.Pods
        let why = pod.GetAnnotation(VitessAnnotations.DrainStarted)
        where why is not null
        select new ClusterWait(ClusterWaitReason.Draining, "Pod", parts.Named(pod.Metadata.Name), $"{(pod.GetAnnotation(VitessAnnotations.DrainFinished) is null ? "being drained" : "drained")}: {why}");

    private static IEnumerable<ClusterWait> Orphans(ClusterParts parts, V2VitessCluster cluster) =>
    [
        .. Orphans(parts, V2VitessCell.KubeKind, cluster.Status?.OrphanedCells),
        .. Orphans(parts, V2VitessKeyspace.KubeKind, cluster.Status?.OrphanedKeyspaces),
        .. parts.Keyspaces.SelectMany(keyspace => Orphans(parts, V2VitessShard.KubeKind, keyspace.Status?.OrphanedShards)),
        .. parts.Shards.SelectMany(shard => Orphans(parts, "tablet", shard.Status?.OrphanedTablets)),
    ];

    private static IEnumerable<ClusterWait> Orphans(ClusterParts parts, string kind, IDictionary<string, OrphanStatus>? orphans) =>
        (orphans ?? new Dictionary<string, OrphanStatus>()).OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => new ClusterWait(ClusterWaitReason.Orphaned, kind, parts.Named(entry.Key), $"{entry.Value.Reason}: {entry.Value.Message}"));

    private static IEnumerable<ClusterWait> Terminating(ClusterParts parts, IEnumerable<IKubernetesObject<V1ObjectMeta>> all) =>
        all.Where(item => item.Metadata.DeletionTimestamp is not null).Select(item => new ClusterWait(ClusterWaitReason.Terminating, KindOf(item), parts.Named(item.Metadata.Name), "it is going away"));

    // Items of a list of built-in objects come without their kind.
    private static string KindOf(IKubernetesObject<V1ObjectMeta> item) => item switch
    {
        V1Pod => "Pod",
        V1Deployment => "Deployment",
        _ => item.Kind,
    };
}
