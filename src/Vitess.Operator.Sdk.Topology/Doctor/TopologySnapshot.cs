using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Doctor;

/// <summary>A whole topology as it was read.</summary>
public sealed record TopologySnapshot
{
    /// <summary>Where the global topology lives.</summary>
    public required TopologyParameters Parameters { get; init; }

    /// <summary>Cells, sorted by name.</summary>
    public IReadOnlyList<CellSnapshot> Cells { get; init; } = [];

    /// <summary>Aliases of cells, by name.</summary>
    public IReadOnlyDictionary<string, CellsAlias> Aliases { get; init; } = new SortedDictionary<string, CellsAlias>(StringComparer.Ordinal);

    /// <summary>Keyspaces, sorted by name.</summary>
    public IReadOnlyList<KeyspaceSnapshot> Keyspaces { get; init; } = [];

    /// <summary>Records of the global topology that could not be read: what went wrong, by key.</summary>
    public IReadOnlyDictionary<string, string> Unreadable { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>All tablets of all cells.</summary>
    public IEnumerable<TabletRecord> Tablets => Cells.SelectMany(cell => cell.Tablets);

    /// <summary>All shards with a record: keyspace, name, record.</summary>
    public IEnumerable<(string Keyspace, string Shard, ShardRecord Record)> Shards => Keyspaces.SelectMany(keyspace =>
        keyspace.Shards.Where(shard => shard.Value is not null).Select(shard => (keyspace.Name, shard.Key, shard.Value!)));
}
