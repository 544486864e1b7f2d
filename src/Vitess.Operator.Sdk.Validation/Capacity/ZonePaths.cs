using System.Globalization;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>Where the zones of cells stand in a cluster.</summary>
internal sealed class ZonePaths
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);

    public ZonePaths(V2VitessCluster cluster)
    {
        foreach (var (index, cell) in (cluster.Spec?.Cells ?? []).Index())
        {
            if (!string.IsNullOrEmpty(cell?.Zone))
            {
                _paths[cell.Name] = string.Create(CultureInfo.InvariantCulture, $"spec.cells[{index}].zone");
            }
        }
    }

    /// <summary>The zone's path for a Pod; null when its cell has no zone.</summary>
    public string? Of(IDictionary<string, string> labels) => labels.TryGetValue(VitessLabels.Cell, out var cell) ? _paths.GetValueOrDefault(cell) : null;
}
