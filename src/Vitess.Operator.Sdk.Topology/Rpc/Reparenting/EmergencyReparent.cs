using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Topology.Rpc.Reparenting;

/// <summary>The promotion of a tablet of a shard whose primary is gone.</summary>
/// <param name="Keyspace">Keyspace.</param>
/// <param name="Shard">Shard.</param>
/// <param name="NewPrimary">Tablet to promote; null takes the best one.</param>
/// <param name="WaitReplicas">How long each part may wait for replicas.</param>
public sealed record EmergencyReparent(string Keyspace, string Shard, TabletAlias? NewPrimary, TimeSpan WaitReplicas)
{
    /// <summary>Tablets that need not be reached, for example because they are known to be gone.</summary>
    public IReadOnlyList<TabletAlias> IgnoreReplicas { get; init; } = [];

    /// <summary>Whether only a tablet of the old primary's cell may be promoted.</summary>
    public bool PreventCrossCellPromotion { get; init; }
}
