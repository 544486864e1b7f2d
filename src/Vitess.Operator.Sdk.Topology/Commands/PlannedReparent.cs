using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Topology.Commands;

/// <summary>A planned change of a shard's primary.</summary>
/// <param name="Keyspace">Keyspace.</param>
/// <param name="Shard">Shard.</param>
/// <param name="NewPrimary">Tablet to become primary.</param>
/// <param name="WaitReplicas">How long each part may wait for replicas.</param>
/// <param name="TolerableLag">A new primary that is further behind is refused.</param>
public sealed record PlannedReparent(string Keyspace, string Shard, TabletAlias NewPrimary, TimeSpan WaitReplicas, TimeSpan TolerableLag);
