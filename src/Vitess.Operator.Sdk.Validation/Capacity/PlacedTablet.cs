using Vitess.Operator.Sdk.Validation.Durability;

namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>A tablet that found a node.</summary>
/// <param name="Shard">Its keyspace and shard, as <c>commerce/x-80</c>.</param>
/// <param name="Path">The pool that it belongs to.</param>
/// <param name="Tablet">The tablet, with its node.</param>
public sealed record PlacedTablet(string Shard, string Path, DurabilityTablet Tablet);
