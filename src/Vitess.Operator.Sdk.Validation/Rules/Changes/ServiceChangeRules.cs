using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Changes;

/// <summary>Rules on changes of Services and labels that have no effect.</summary>
internal static class ServiceChangeRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        ChangeOf.Cluster(new("V1205", Warning, "The address of a Service does not change", "gatewayService: {clusterIP: None} to nothing"), ClusterIP),
        ChangeOf.Cluster(new("V1206", Info, "Annotations that are taken away stay on a Service", "gatewayService: {annotations: {a: b}} to {}"), Annotations),
        ChangeOf.Pools(new("V1214", Info, "Labels that are taken away stay until Pods are replaced", "extraLabels: {a: b} to {}"), Labels),
    ];

    private static IEnumerable<(string Path, ServiceOverrides? Service)> Services(ClusterScope cluster) =>
    [
        ("spec.gatewayService", cluster.Spec.GatewayService), ("spec.tabletService", cluster.Spec.TabletService),
        ("spec.vitessDashboard.service", cluster.Spec.VitessDashboard?.Service), ("spec.vtadmin.service", cluster.Spec.Vtadmin?.Service),
        ("spec.globalLockserver.etcd.clientService", cluster.Spec.GlobalLockserver?.Etcd?.ClientService),
        ("spec.globalLockserver.etcd.peerService", cluster.Spec.GlobalLockserver?.Etcd?.PeerService),
        .. cluster.Cells.Select(cell => (cell.Path + ".gateway.service", cell.Cell.Gateway?.Service)),
    ];

    private static IEnumerable<(string Path, ServiceOverrides? Now, ServiceOverrides? Old)> Pairs(ClusterScope cluster, ClusterScope old)
    {
        var before = Services(old).ToDictionary(entry => entry.Path, entry => entry.Service, StringComparer.Ordinal);
        return Services(cluster).Where(entry => before.ContainsKey(entry.Path)).Select(entry => (entry.Path, entry.Service, before[entry.Path]));
    }

    private static void ClusterIP(ClusterScope cluster, ClusterScope old, RuleFindings found)
    {
        foreach (var (path, _, _) in Pairs(cluster, old).Where(pair => (pair.Now?.ClusterIP ?? "") != (pair.Old?.ClusterIP ?? "")))
        {
            found.Add(path + ".clusterIP", "The address counts only when the Service is created: the change has no effect.", "Delete the Service to have it made again.");
        }
    }

    private static void Annotations(ClusterScope cluster, ClusterScope old, RuleFindings found)
    {
        foreach (var (path, now, before) in Pairs(cluster, old))
        {
            var gone = (before?.Annotations?.Keys ?? []).Where(key => now?.Annotations?.ContainsKey(key) != true).Order(StringComparer.Ordinal).ToList();
            if (gone.Count > 0)
            {
                found.Add(path + ".annotations", $"{string.Join(", ", gone)} may stay on the Service.", "Remove it there by hand if it does.");
            }
        }
    }

    private static void Labels(PoolScope pool, PoolScope old, RuleFindings found)
    {
        var gone = (old.Pool.ExtraLabels?.Keys ?? []).Where(key => pool.Pool.ExtraLabels?.ContainsKey(key) != true).Order(StringComparer.Ordinal).ToList();
        if (gone.Count > 0)
        {
            found.Add(pool.Path + ".extraLabels", $"{string.Join(", ", gone)} may stay on Pods until they are replaced.");
        }
    }
}
