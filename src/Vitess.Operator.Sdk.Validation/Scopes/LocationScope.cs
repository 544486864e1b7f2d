using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Scopes;

/// <summary>A place to store backups.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Location">The location as written.</param>
/// <param name="Path">Its path: <c>spec.backup.locations[0]</c>.</param>
internal sealed record LocationScope(ClusterScope Cluster, VitessBackupLocation Location, string Path)
{
    /// <summary>Its name; empty for the one that pools use which name none.</summary>
    public string Name => Location.Name ?? "";
}
