using Vitess.Operator.Sdk.DesiredState.Workloads;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.VtAdmin;

/// <summary>The cells that get a vtadmin, each with the address at which browsers reach its API.</summary>
/// <remarks>
/// Source: reference/workloads-control-plane.md, section 14. Addresses that do not fit the cells leave the cluster without vtadmin,
/// and an unknown cell does not shift the addresses of the others.
/// </remarks>
public static class VtadminCells
{
    /// <summary>The cells in their order; none when vtadmin is off, has no image, or its addresses do not fit.</summary>
    /// <param name="cluster">The VitessCluster, with its defaults.</param>
    public static IReadOnlyList<VtadminCell> Of(V2VitessCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var spec = cluster.Spec;
        if (spec.Vtadmin is not { } vtadmin || Fault(cluster) is not null)
        {
            return [];
        }

        var names = Names(spec, vtadmin);
        var cells = new OrderedDictionary<string, VtadminCell>(StringComparer.Ordinal);   // a cell named twice has one vtadmin
        for (var i = 0; i < names.Count; i++)
        {
            if (ClusterCells.Find(spec, names[i]) is { } cell)
            {
                cells[cell.Name] = new VtadminCell(cell, vtadmin.ApiAddresses.Count == 1 ? vtadmin.ApiAddresses[0] : vtadmin.ApiAddresses[i]);
            }
        }

        return [.. cells.Values];
    }

    /// <summary>Why a cluster that asks for vtadmin does not get it, or null.</summary>
    /// <param name="cluster">The VitessCluster, with its defaults.</param>
    public static string? Fault(V2VitessCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        if (cluster.Spec.Vtadmin is not { } vtadmin)
        {
            return null;
        }

        if (string.IsNullOrEmpty(cluster.Spec.Images?.Vtadmin))
        {
            return "spec.images.vtadmin is empty: vtadmin has no default image";
        }

        var addresses = vtadmin.ApiAddresses?.Count ?? 0;
        var cells = Names(cluster.Spec, vtadmin).Count;
        return addresses == 1 || (addresses > 0 && addresses == cells)
            ? null
            : FormattableString.Invariant($"spec.vtadmin.apiAddresses has {addresses} entries; 1 is needed, or one for each of the {cells} cells");
    }

    private static IList<string> Names(VitessClusterSpec spec, VtAdminSpec vtadmin) =>
        vtadmin.Cells is { Count: > 0 } given ? given : [.. (spec.Cells ?? []).Select(cell => cell.Name)];
}
