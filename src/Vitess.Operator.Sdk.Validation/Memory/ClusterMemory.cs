using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Scopes;

namespace Vitess.Operator.Sdk.Validation.Memory;

/// <summary>The memory budgets of a cluster's containers.</summary>
/// <example>
/// <code>
/// foreach (var budget in ClusterMemory.Of(cluster))
/// {
///     Console.WriteLine($"{budget.Path}: {budget.Program} {budget.Verdict}");
///     foreach (var line in budget.Lines)
///     {
///         Console.WriteLine($"  {line}");
///     }
/// }
/// </code>
/// </example>
public static class ClusterMemory
{
    // Source: reference/workloads-control-plane.md, section 2.
    private const long DefaultOfEtcd = 256 * MemoryText.Mi;
    private const long DefaultOfVtorc = 128 * MemoryText.Mi;

    /// <summary>
    /// A budget for each kind of container: etcd for the cluster and for each cell that has its own, vtctld, both of vtadmin where it is asked for, vtgate for each
    /// cell, vtorc for each keyspace, vttablet, mysqld and vtbackup for each pool.
    /// </summary>
    /// <param name="cluster">The cluster as the user wrote it; limits that it leaves out have the operator's defaults.</param>
    /// <param name="context">Limit ranges of the namespace and the operator's images; null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="cluster"/> is null.</exception>
    public static IReadOnlyList<MemoryBudget> Of(V2VitessCluster cluster, ValidationContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var scope = new ClusterScope(cluster, context ?? new());
        var spec = new VitessDefaults(scope.Context.Operator).Resolve(cluster).Spec ?? new();
        return
        [
            .. Etcd(spec.GlobalLockserver, "spec.globalLockserver"), .. Vtctld(spec), .. Vtadmin(spec), .. Gateways(scope), .. Vtorc(scope), .. scope.Pools.SelectMany(Pool),
        ];
    }

    private static IEnumerable<MemoryBudget> Etcd(LockserverSpec? lockserver, string path) => lockserver is { External: null, Etcd: { } etcd }
        ? [ProgramBudget.Etcd(LimitOr(etcd.Resources, DefaultOfEtcd)) with { Path = path + ".etcd.resources" }]
        : [];

    private static IEnumerable<MemoryBudget> Vtctld(VitessClusterSpec spec) =>
        spec.VitessDashboard is { } vtctld ? [ProgramBudget.Vtctld(Limit(vtctld.Resources)) with { Path = "spec.vitessDashboard.resources" }] : [];

    private static IEnumerable<MemoryBudget> Vtadmin(VitessClusterSpec spec) => spec.Vtadmin is not { } vtadmin
        ? []
        :
        [
            ProgramBudget.VtadminApi(Limit(vtadmin.ApiResources)) with { Path = "spec.vtadmin.apiResources" },
            ProgramBudget.VtadminWeb(Limit(vtadmin.WebResources)) with { Path = "spec.vtadmin.webResources" },
        ];

    private static IEnumerable<MemoryBudget> Vtorc(ClusterScope cluster) => cluster.Keyspaces.Select(keyspace =>
        ProgramBudget.Vtorc(LimitOr(keyspace.Keyspace.VitessOrchestrator?.Resources, DefaultOfVtorc)) with { Path = $"{keyspace.Path}.vitessOrchestrator.resources" });

    private static IEnumerable<MemoryBudget> Gateways(ClusterScope cluster)
    {
        var defaults = new VitessDefaults(cluster.Context.Operator);
        foreach (var cell in cluster.Cells)
        {
            var gateway = defaults.Resolve(new V2VitessCell { Spec = new() { Gateway = cell.Cell.Gateway } }).Spec.Gateway;
            yield return ProgramBudget.Vtgate(Limit(gateway?.Resources)) with { Path = $"{cell.Path}.gateway.resources" };
            foreach (var etcd in Etcd(cell.Cell.Lockserver, cell.Path + ".lockserver"))
            {
                yield return etcd;
            }
        }
    }

    private static IEnumerable<MemoryBudget> Pool(PoolScope pool)
    {
        var (limit, request) = ContainerLimits.Of(pool.Pool.Vttablet?.Resources, pool.Cluster.Context, pool.Cluster.Cluster.Metadata?.NamespaceProperty);
        yield return ProgramBudget.Vttablet(limit, BacksUp(pool.Cluster.Spec.Backup)) with { Path = $"{pool.Path}.vttablet.resources", Request = request };
        if (PoolMemory.Of(pool) is { } mysqld)
        {
            yield return mysqld;
            if (pool.Cluster.Spec.Backup is not null && pool.Index == 0)
            {
                yield return ProgramBudget.Vtbackup(mysqld);
            }
        }
    }

    // Backups by vtctldclient run inside the tablet, and xtrabackup is a program of its own.
    private static bool BacksUp(ClusterBackupSpec? backup) =>
        backup is { Engine: BackupEngines.XtraBackup } && (backup.Schedules ?? []).Any(schedule => schedule?.BackupMethod == BackupMethods.VtctldClient);

    // A default counts where no limits are written at all.
    private static long? LimitOr(V1ResourceRequirements? resources, long otherwise) => resources?.Limits is { Count: > 0 } limits ? ContainerLimits.Bytes(limits) : otherwise;

    private static long? Limit(V1ResourceRequirements? resources) => ContainerLimits.Bytes(resources?.Limits);
}
