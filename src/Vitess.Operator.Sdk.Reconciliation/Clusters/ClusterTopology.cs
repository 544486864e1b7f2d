using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Reconciliation.Clusters;

/// <summary>Registers the cluster's cells in the topology.</summary>
internal static class ClusterTopology
{
    /// <summary>The alias that stands for all cells of the cluster.</summary>
    public const string Alias = "planetscale_operator_default";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    public static Task<ReconcileResult> AliasAsync(ClusterPass pass, CancellationToken cancellationToken) =>
        pass.Spec.TopologyReconciliation?.RegisterCellsAliases == false
            ? Task.FromResult(ReconcileResult.Done)
            : LimitedAsync(pass, VitessEventReasons.TopoCellAlias, (vitess, token) => AliasAsync(pass, vitess, token), cancellationToken);

    public static Task<ReconcileResult> RegisterAsync(ClusterPass pass, CancellationToken cancellationToken) =>
        pass.Spec.TopologyReconciliation?.RegisterCells == false
            ? Task.FromResult(ReconcileResult.Done)
            : LimitedAsync(pass, VitessEventReasons.TopoUpdateFailed, (vitess, token) => RegisterAsync(pass, vitess, token), cancellationToken);

    /// <summary>Gives each part of the topology work its own deadline.</summary>
    public static Task<ReconcileResult> LimitedAsync(
        ClusterPass pass, string reason, Func<IVitessConnection, CancellationToken, Task<ReconcileResult>> work, CancellationToken cancellationToken) =>
        pass.WithVitessAsync(Timeout, reason, work, cancellationToken);

    private static async Task<ReconcileResult> AliasAsync(ClusterPass pass, IVitessConnection vitess, CancellationToken cancellationToken)
    {
        var cells = pass.Spec.Cells.Select(cell => cell.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        try
        {
            if (await OverlapAsync(vitess.Topology, cells, cancellationToken).ConfigureAwait(false) is { } other)
            {
                pass.Warn(VitessEventReasons.TopoCellAlias, $"cells alias {Alias} is not written: its cells are also in the alias {other}");
                return ReconcileResult.RequeueAfter(pass.Engine.Intervals.TopologyRetry);
            }

            var written = await vitess.Topology.ChangeOrCreateAsync(
                TopologyPaths.CellsAlias(Alias), alias => alias.Cells.Order(StringComparer.Ordinal).SequenceEqual(cells) ? null : alias with { Cells = cells },
                cancellationToken).ConfigureAwait(false);
            if (written)
            {
                pass.Note(VitessEventReasons.TopoCellAlias, $"set the cells of alias {Alias}: {string.Join(", ", cells)}");
            }

            return ReconcileResult.Done;
        }
        catch (TopologyException e)
        {
            pass.Warn(VitessEventReasons.TopoCellAlias, $"failed to write the cells alias {Alias}: {e.Message}");
            return ReconcileResult.RequeueAfter(pass.Engine.Intervals.TopologyRetry);
        }
    }

    /// <summary>A cell may be in one alias only.</summary>
    private static async Task<string?> OverlapAsync(ITopologyStore topology, List<string> cells, CancellationToken cancellationToken)
    {
        foreach (var name in await topology.ListOrEmptyAsync(TopologyPaths.CellsAliases, cancellationToken).ConfigureAwait(false))
        {
            if (name != Alias && await topology.FindAsync(TopologyPaths.CellsAlias(name), cancellationToken).ConfigureAwait(false) is { } other && other.Value.Cells.Intersect(cells).Any())
            {
                return name;
            }
        }

        return null;
    }

    private static async Task<ReconcileResult> RegisterAsync(ClusterPass pass, IVitessConnection vitess, CancellationToken cancellationToken)
    {
        var result = ReconcileResult.Done;
        foreach (var cell in pass.Spec.Cells)
        {
            if (Wanted.CellLockserver(pass, cell) is not { } local || local.Implementation != pass.Global?.Implementation)
            {
                pass.Warn(VitessEventReasons.TopoInvalid, $"cell {cell.Name} uses another kind of lockserver than the cluster, or none");
            }
            else if (CellRegistration.IsDue(pass, cell))
            {
                var wanted = new CellInfo { ServerAddress = local.Address, Root = local.Root };
                result = result.Merge(await RegisterAsync(pass, vitess, cell.Name, wanted, cancellationToken).ConfigureAwait(false));
            }
        }

        return result;
    }

    private static async Task<ReconcileResult> RegisterAsync(ClusterPass pass, IVitessConnection vitess, string cell, CellInfo wanted, CancellationToken cancellationToken)
    {
        try
        {
            var written = await vitess.Topology.ChangeOrCreateAsync(
                TopologyPaths.CellInfo(cell),
                info => info.ServerAddress == wanted.ServerAddress && info.Root == wanted.Root ? null : info with { ServerAddress = wanted.ServerAddress, Root = wanted.Root },
                cancellationToken).ConfigureAwait(false);
            if (written)
            {
                pass.Note(VitessEventReasons.TopoUpdated, $"registered cell {cell}");
            }

            return ReconcileResult.Done;
        }
        catch (TopologyException e)
        {
            pass.Warn(VitessEventReasons.TopoUpdateFailed, $"failed to register cell {cell}: {e.Message}");
            return ReconcileResult.RequeueAfter(pass.Engine.Intervals.TopologyRetry);
        }
    }
}
