using Vitess.Operator.Sdk.Topology.InMemory;

namespace Vitess.Operator.Sdk.Testing;

/// <summary>The state of a <see cref="VitessTestCluster"/> at one moment. It is cheap to take and to hold.</summary>
/// <param name="Server">All objects.</param>
/// <param name="Topology">All topology records.</param>
/// <param name="At">The time on the clock.</param>
public sealed record VitessTestClusterSnapshot(ApiServerSnapshot Server, InMemoryTopologySnapshot Topology, DateTimeOffset At)
{
    /// <summary>Whether nothing happened between two snapshots of one cluster.</summary>
    internal bool IsSameMoment(VitessTestClusterSnapshot other) =>
        Server.Revision == other.Server.Revision && At == other.At && Topology.HasSameRecords(other.Topology);
}
