using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology;

/// <summary>Names one record of the topology and says what type it has.</summary>
/// <typeparam name="T">Type of the record.</typeparam>
/// <param name="Cell">Cell that keeps the record, or <see cref="TopologyPaths.GlobalCell"/>.</param>
/// <param name="Path">Key below the root of that cell.</param>
public readonly record struct RecordKey<T>(string Cell, string Path)
    where T : TopologyRecord;
