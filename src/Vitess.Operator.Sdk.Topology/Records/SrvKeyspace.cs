using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Topology.Records;

/// <summary>What a cell serves of a keyspace.</summary>
public sealed record SrvKeyspace : TopologyRecord
{
    /// <summary>One entry per type of traffic.</summary>
    [JsonPropertyName("partitions")]
    public IReadOnlyList<SrvKeyspacePartition> Partitions { get; init; } = [];

    /// <summary>Whether any partition names the shard.</summary>
    /// <param name="shard">Name of the shard.</param>
    public bool Serves(string shard) => Partitions.Any(partition => partition.ShardReferences.Any(reference => reference.Name == shard));
}
