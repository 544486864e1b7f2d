using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Scopes;

/// <summary>A cell of a cluster.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Cell">The cell as written.</param>
/// <param name="Path">Its path: <c>spec.cells[0]</c>.</param>
internal sealed record CellScope(ClusterScope Cluster, VitessCellTemplate Cell, string Path)
{
    public string Name => Cell.Name ?? "";
}
