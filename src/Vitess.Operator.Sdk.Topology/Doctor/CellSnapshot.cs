using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Doctor;

/// <summary>What a cell's topology holds.</summary>
public sealed record CellSnapshot
{
    /// <summary>Name of the cell.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Where its topology lives; null when it is not registered.</summary>
    public CellInfo? Info { get; init; }

    /// <summary>Why the cell could not be read; null when it could.</summary>
    public string? Failure { get; init; }

    /// <summary>Tablets, sorted by alias.</summary>
    public IReadOnlyList<TabletRecord> Tablets { get; init; } = [];

    /// <summary>Lists of the shards' tablets, by <c>keyspace/shard</c>.</summary>
    public IReadOnlyDictionary<string, ShardReplication> Replication { get; init; } = new SortedDictionary<string, ShardReplication>(StringComparer.Ordinal);

    /// <summary>What the cell serves, by keyspace.</summary>
    public IReadOnlyDictionary<string, SrvKeyspace> Serving { get; init; } = new SortedDictionary<string, SrvKeyspace>(StringComparer.Ordinal);

    /// <summary>Whether the cell can be read.</summary>
    public bool IsReadable => Info is not null && Failure is null;
}
