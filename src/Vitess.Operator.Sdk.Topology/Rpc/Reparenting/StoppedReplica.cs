using Vitess.Operator.Sdk.Topology.Records;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Topology.Rpc.Reparenting;

/// <summary>A tablet that takes no more transactions from anywhere.</summary>
/// <param name="Tablet">The tablet.</param>
/// <param name="Received">Text of the position of all it has received, applied or not.</param>
/// <param name="RelayLog">Text of the position that it still has to apply; empty when there is nothing to apply.</param>
/// <param name="SourceUuid">Server that it replicated from; null when it was a primary, empty when it does not know.</param>
/// <param name="TakesBackup">Whether it is busy with a backup.</param>
internal sealed record StoppedReplica(TabletRecord Tablet, string Received, string RelayLog, string? SourceUuid, bool TakesBackup)
{
    /// <summary>All it has received, in a form that can be compared; read once it is known that all are of one kind.</summary>
    public ReplicationPosition Position { get; init; } = ReplicationPosition.Parse(string.Empty);
}
