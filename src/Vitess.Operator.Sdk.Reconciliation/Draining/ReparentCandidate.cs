using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Reconciliation.Draining;

/// <summary>A tablet that might take over from the primary.</summary>
/// <param name="Tablet">Record of the tablet.</param>
/// <param name="PodReady">Whether its Pod is Ready.</param>
/// <param name="Drain">Drain annotations of its Pod.</param>
/// <param name="IsExternal">Whether something else manages its MySQL, and its pool may be primary.</param>
internal sealed record ReparentCandidate(TabletRecord Tablet, bool PodReady, DrainMarks Drain, bool IsExternal)
{
    /// <summary>Whether the primary may move here: a ready tablet that nobody drains, of a type that can be promoted.</summary>
    /// <param name="primary">The present primary.</param>
    /// <param name="external">Whether the shard's MySQL is managed by something else.</param>
    public bool IsEligible(TabletAlias primary, bool external) =>
        Tablet.Alias != primary && PodReady && !Drain.Any && (external
            ? IsExternal && Tablet.Type is (TabletType.Spare or TabletType.Primary)
            : Tablet.Type == TabletType.Replica);
}
