using k8s.Models;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Operations;

/// <summary>Daemons that run in Deployments: gateways, control daemons, the web interface, vtorc.</summary>
internal static class ServiceWaits
{
    public static IEnumerable<ClusterWait> Of(ClusterParts parts, V2VitessCluster cluster)
    {
        foreach (var cell in parts.Cells.Where(cell => cell.Status?.Gateway?.Available != ConditionStatuses.True))
        {
            yield return ClusterWaits.NotReady(parts, cell, Text(parts, "its gateways are not available", VitessComponents.VtGate, VitessLabels.Cell, cell.Spec.Name));
        }

        if (Runs(cluster, cluster.Spec.VitessDashboard?.Cells) && cluster.Status?.VitessDashboard?.Available != ConditionStatuses.True)
        {
            yield return ClusterWaits.NotReady(parts, cluster, Text(parts, "its control daemons (vtctld) are not available", VitessComponents.Vtctld));
        }

        if (cluster.Spec.Vtadmin is { } vtadmin && Runs(cluster, vtadmin.Cells) && cluster.Status?.Vtadmin?.Available != ConditionStatuses.True)
        {
            yield return ClusterWaits.NotReady(parts, cluster, Text(parts, "its vtadmin is not available", VitessComponents.VtAdmin));
        }

        foreach (var shard in parts.Shards.Where(shard => shard.Spec.VitessOrchestrator is not null && shard.Spec.TabletPools?.Any(pool => pool.Replicas > 0) == true))
        {
            if (shard.Status?.VitessOrchestrator?.Available != ConditionStatuses.True)
            {
                yield return ClusterWaits.NotReady(parts, shard, Text(parts, "its vtorc is not available", VitessComponents.VtOrc));
            }
        }

        foreach (var deployment in parts.Deployments.Where(IsRolling))
        {
            yield return new(ClusterWaitReason.RollingOut, deployment.Kind ?? "Deployment", parts.Named(deployment.Metadata.Name), "its Pods are being replaced");
        }
    }

    private static bool Runs(V2VitessCluster cluster, IList<string>? cells) =>
        (cluster.Spec.Cells ?? []).Any(cell => cells is not { Count: > 0 } || cells.Contains(cell.Name));

    private static bool IsRolling(V1Deployment deployment) =>
        (deployment.Status?.ObservedGeneration ?? 0) < (deployment.Metadata.Generation ?? 0) || (deployment.Status?.UpdatedReplicas ?? 0) < (deployment.Status?.Replicas ?? 0);

    private static string Text(ClusterParts parts, string what, string component, string? label = null, string? value = null) => PodText.OfUnready(
        what, parts.Pods.Where(pod => pod.GetLabel(VitessLabels.Component) == component && (label is null || pod.GetLabel(label) == value)));
}
