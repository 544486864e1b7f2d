using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Cells;

/// <summary>Rules on the cells of a cluster and on what refers to them.</summary>
internal static class CellRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Cluster(new("V0401", Error, "Two cells have one name", "cells: [{name: zone1}, {name: zone1}]"), Duplicates),
        RuleOf.Pools(new("V0402", Error, "A pool is in a cell that the cluster does not have", "cells: [{name: zone1}], tabletPools: [{cell: zone2}]"), UnknownCell),
        RuleOf.Cluster(new("V0403", Warning, "A cell has no tablets", "cells: [{name: zone1}, {name: zone2}], tabletPools: [{cell: zone1}]"), WithoutPools),
        RuleOf.Cluster(new("V0404", Warning, "There are keyspaces, but no cells", "cells: [], keyspaces: [{name: commerce}]"), NoCells),
        RuleOf.Cluster(new("V0405", Error, "vtctld or vtadmin shall run in a cell that the cluster does not have", "vitessDashboard: {cells: [zone9]}"), DashboardCells),
    ];

    private static void Duplicates(ClusterScope cluster, RuleFindings found)
    {
        foreach (var cell in Repeated.Of(cluster.Cells, cell => cell.Name))
        {
            found.Add(cell.Path + ".name", $"There is a cell '{cell.Name}' already: the last one of that name decides about the cell, the first about everything that looks it up.", "Give each cell a name of its own.");
        }
    }

    private static void UnknownCell(PoolScope pool, RuleFindings found)
    {
        if (pool.Cluster.FindCell(pool.Pool.Cell) is null)
        {
            found.Add(
                pool.Path + ".cell",
                $"The cluster has no cell '{pool.Pool.Cell}': its tablets find no record of their cell, so vttablet exits and restarts for ever, and no vtgate serves them.",
                NearName.Hint(pool.Pool.Cell, pool.Cluster.Cells.Select(cell => cell.Name)) ?? "Add the cell to spec.cells, or name one that is there.");
        }
    }

    private static void WithoutPools(ClusterScope cluster, RuleFindings found)
    {
        var used = cluster.Pools.Select(pool => pool.Pool.Cell).ToHashSet(StringComparer.Ordinal);
        foreach (var cell in used.Count == 0 ? [] : cluster.Cells.Where(cell => !used.Contains(cell.Name)))
        {
            found.Add(cell.Path, $"No pool is in cell '{cell.Name}': it gets vtgates, which send every query to another cell.", "Add a pool to the cell, or leave the cell out.");
        }
    }

    private static void NoCells(ClusterScope cluster, RuleFindings found)
    {
        if (cluster.Cells.Count == 0 && cluster.Keyspaces.Count > 0)
        {
            found.Add("spec.cells", "Without cells there is no vtgate, and nothing serves the keyspaces.", "Add the cells that the pools are in.");
        }
    }

    private static void DashboardCells(ClusterScope cluster, RuleFindings found)
    {
        Check("spec.vitessDashboard.cells", "vtctld", cluster.Spec.VitessDashboard?.Cells);
        Check("spec.vtadmin.cells", "vtadmin", cluster.Spec.Vtadmin?.Cells);

        void Check(string path, string program, IList<string>? cells)
        {
            foreach (var (i, name) in (cells ?? []).Index().Where(cell => cluster.FindCell(cell.Item) is null))
            {
                found.Add(
                    $"{path}[{i}]",
                    $"The cluster has no cell '{name}': no {program} is deployed for it{(cells!.Any(cell => cluster.FindCell(cell) is not null) ? "" : ", and so none at all")}.",
                    NearName.Hint(name, cluster.Cells.Select(cell => cell.Name)) ?? "Name a cell of spec.cells, or leave the list out for all of them.");
            }
        }
    }
}
