using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.InMemory;

/// <summary>All records of an <see cref="InMemoryTopology"/> at one moment.</summary>
public sealed class InMemoryTopologySnapshot
{
    internal InMemoryTopologySnapshot(IReadOnlyDictionary<string, IReadOnlyDictionary<string, Versioned<TopologyRecord>>> servers) => Servers = servers;

    /// <summary>How many records there are.</summary>
    public int Count => Servers.Values.Sum(records => records.Count);

    internal IReadOnlyDictionary<string, IReadOnlyDictionary<string, Versioned<TopologyRecord>>> Servers { get; }

    /// <summary>Whether the same versions of the same records are in both; versions tell that only of snapshots of one topology.</summary>
    internal bool HasSameRecords(InMemoryTopologySnapshot other) => Servers.Count == other.Servers.Count && Servers.All(server =>
        other.Servers.TryGetValue(server.Key, out var records) && records.Count == server.Value.Count
        && server.Value.All(record => records.TryGetValue(record.Key, out var same) && same.Version == record.Value.Version));
}
