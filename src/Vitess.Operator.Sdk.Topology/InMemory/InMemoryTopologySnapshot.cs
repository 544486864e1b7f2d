using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.InMemory;

/// <summary>All records of an <see cref="InMemoryTopology"/> at one moment.</summary>
public sealed class InMemoryTopologySnapshot
{
    internal InMemoryTopologySnapshot(IReadOnlyDictionary<string, IReadOnlyDictionary<string, Versioned<TopologyRecord>>> servers) => Servers = servers;

    /// <summary>How many records there are.</summary>
    public int Count => Servers.Values.Sum(records => records.Count);

    internal IReadOnlyDictionary<string, IReadOnlyDictionary<string, Versioned<TopologyRecord>>> Servers { get; }
}
