using Vitess.Operator.Sdk.Topology.Records;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Topology.Rpc.Reparenting;

/// <summary>A tablet that takes no more transactions from anywhere.</summary>
/// <param name="Tablet">The tablet.</param>
/// <param name="Position">All it has received, applied or not.</param>
/// <param name="RelayLog">Text of the position that it still has to apply; empty when there is nothing to apply.</param>
/// <param name="TakesBackup">Whether it is busy with a backup.</param>
internal sealed record StoppedReplica(TabletRecord Tablet, ReplicationPosition Position, string RelayLog, bool TakesBackup);
