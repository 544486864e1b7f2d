using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Scopes;

/// <summary>A keyspace of a cluster.</summary>
internal sealed class KeyspaceScope
{
    public KeyspaceScope(ClusterScope cluster, VitessKeyspaceTemplate keyspace, string path)
    {
        (Cluster, Keyspace, Path) = (cluster, keyspace, path);
        Partitionings = [.. (keyspace.Partitionings ?? []).Select((part, i) => new PartitioningScope(this, part ?? new(), $"{path}.partitionings[{i}]"))];
    }

    public ClusterScope Cluster { get; }

    public VitessKeyspaceTemplate Keyspace { get; }

    public string Name => Keyspace.Name ?? "";

    /// <summary>Its path: <c>spec.keyspaces[0]</c>.</summary>
    public string Path { get; }

    public IReadOnlyList<PartitioningScope> Partitionings { get; }
}
