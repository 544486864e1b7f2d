using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Reconciliation.Elections;

/// <summary>What a tablet said of itself before an election.</summary>
/// <param name="Tablet">Record of the tablet.</param>
/// <param name="Position">Its executed position.</param>
internal sealed record TabletReport(TabletRecord Tablet, string Position);
