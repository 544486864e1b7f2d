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

    /// <summary>Whether every tablet is waited for, up to 15 s. Default false: once all but one have answered, the last is given up, unless it is <see cref="NewPrimary"/>.</summary>
    /// <remarks>Source: reference/topology-and-rpc.md, section 4.12.</remarks>
    public bool WaitForAllTablets { get; init; }

    /// <summary>Tablet that must be the shard's primary by its record, else the command is refused; null, the default, asks for none.</summary>
    public TabletAlias? ExpectedPrimary { get; init; }
}
