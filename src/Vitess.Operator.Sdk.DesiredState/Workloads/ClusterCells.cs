using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Workloads;

/// <summary>The cells of a cluster.</summary>
/// <remarks>Source: reference/crds.md, section 5.7, and reference/workloads-control-plane.md, section 12.2.</remarks>
internal static class ClusterCells
{
    public static VitessCellTemplate? Find(VitessClusterSpec spec, string name)
    {
        foreach (var cell in spec.Cells ?? [])
        {
            if (cell.Name == name)
            {
                return cell;
            }
        }

        return null;
    }

    /// <summary>The cells that a component names, in its order and without unknown ones; all cells when it names none.</summary>
    public static IEnumerable<VitessCellTemplate> Of(VitessClusterSpec spec, IList<string>? names)
    {
        if (names is not { Count: > 0 })
        {
            return spec.Cells ?? [];
        }

        var cells = new List<VitessCellTemplate>(names.Count);
        foreach (var name in names)
        {
            if (Find(spec, name) is { } cell)
            {
                cells.Add(cell);
            }
        }

        return cells;
    }

    /// <summary>The zone of each cell; of two cells with one name the last counts.</summary>
    public static Dictionary<string, string> Zones(VitessClusterSpec spec)
    {
        var zones = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cell in spec.Cells ?? [])
        {
            zones[cell.Name] = cell.Zone ?? string.Empty;
        }

        return zones;
    }
}
