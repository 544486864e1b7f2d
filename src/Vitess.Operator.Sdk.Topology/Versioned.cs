using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology;

/// <summary>A record as it was read.</summary>
/// <typeparam name="T">Type of the record.</typeparam>
/// <param name="Value">Content.</param>
/// <param name="Version">Version to hand back when writing, unique per server; never comparable across servers.</param>
public readonly record struct Versioned<T>(T Value, long Version)
    where T : TopologyRecord;
