using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.Models;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Workloads;

/// <summary>The owner references of objects that a VitessCluster or one of its VitessCells owns.</summary>
internal static class ClusterOwner
{
    public static V1OwnerReference Of(V2VitessCluster cluster) => Owner.Controller(V2VitessCluster.KubeKind, cluster.Metadata);

    public static V1OwnerReference Of(V2VitessCell cell) => Owner.Controller(V2VitessCell.KubeKind, cell.Metadata);

    public static V1OwnerReference Of(V2VitessKeyspace keyspace) => Owner.Controller(V2VitessKeyspace.KubeKind, keyspace.Metadata);

    /// <summary>The name of the cluster that a child belongs to: its label.</summary>
    public static string ClusterName(V1ObjectMeta child) =>
        child.Labels is { } labels && labels.TryGetValue(VitessLabels.Cluster, out var cluster) ? cluster : string.Empty;
}
