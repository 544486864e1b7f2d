using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Topology.Tablets;

/// <summary>What a tablet shall replicate from, and how.</summary>
/// <param name="Parent">Tablet to replicate from.</param>
/// <param name="SemiSync">Whether the tablet acknowledges transactions of that parent.</param>
/// <param name="ForceStart">Whether replication starts even if it was stopped before.</param>
/// <param name="WaitPosition">Position to reach before the call returns; empty for none.</param>
public sealed record ReplicationSource(TabletAlias Parent, bool SemiSync, bool ForceStart, string WaitPosition = "");
