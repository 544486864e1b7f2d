using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Children;

/// <summary>A shard of a keyspace.</summary>
/// <param name="Range">The key range.</param>
/// <param name="Template">What the shard is to be like.</param>
/// <param name="Source">Where the template stands in the keyspace: <c>partitionings[0].equal.shardTemplate</c>.</param>
public sealed record KeyspaceShard(KeyRange Range, VitessShardTemplate Template, string Source);
