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
    /// <summary>A budget for each kind of container: etcd and vtgate once per cell that has them, vttablet, mysqld and vtbackup once per pool.</summary>
    /// <param name="cluster">The cluster as the user wrote it; limits that it leaves out have the operator's defaults.</param>
    /// <param name="context">Limit ranges of the namespace and the operator's images; null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="cluster"/> is null.</exception>
    public static IReadOnlyList<MemoryBudget> Of(V2VitessCluster cluster, ValidationContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var scope = new ClusterScope(cluster, context ?? new());
        return [.. Etcd(scope), .. Gateways(scope), .. scope.Pools.SelectMany(Pool)];
    }

    private static IEnumerable<MemoryBudget> Etcd(ClusterScope cluster)
    {
        var spec = new VitessDefaults(cluster.Context.Operator).Resolve(cluster.Cluster).Spec;
        if (spec.GlobalLockserver?.Etcd is { } etcd)
        {
            yield return ProgramBudget.Etcd(Limit(etcd.Resources)) with { Path = "spec.globalLockserver.etcd.resources" };
        }
    }

    private static IEnumerable<MemoryBudget> Gateways(ClusterScope cluster)
    {
        var defaults = new VitessDefaults(cluster.Context.Operator);
        foreach (var cell in cluster.Cells)
        {
            var gateway = defaults.Resolve(new V2VitessCell { Spec = new() { Gateway = cell.Cell.Gateway } }).Spec.Gateway;
            yield return ProgramBudget.Vtgate(Limit(gateway?.Resources)) with { Path = $"{cell.Path}.gateway.resources" };
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

    private static long? Limit(V1ResourceRequirements? resources) => ContainerLimits.Bytes(resources?.Limits);
}
