namespace Vitess.Operator.Sdk.Validation.Durability;

/// <summary>What the shards of a template stand up to.</summary>
/// <param name="Keyspace">The keyspace.</param>
/// <param name="Path">The template: <c>spec.keyspaces[0].partitionings[0].equal.shardTemplate</c>.</param>
/// <param name="Shards">How many shards are made from it.</param>
/// <param name="Durability">What each of them stands up to.</param>
public sealed record ShardAssessment(string Keyspace, string Path, int Shards, DurabilityAssessment Durability);
