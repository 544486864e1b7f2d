using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Doctor;

/// <summary>What the global topology holds of a keyspace.</summary>
/// <param name="Name">Name of the keyspace.</param>
/// <param name="Record">Its record; null when there is none.</param>
/// <param name="Shards">Its shards by name; a null record stands for keys below a shard that has none.</param>
public sealed record KeyspaceSnapshot(string Name, KeyspaceRecord? Record, IReadOnlyDictionary<string, ShardRecord?> Shards);
