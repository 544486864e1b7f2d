using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology;

/// <summary>A change of a record, or a record that was there when the watch began.</summary>
/// <typeparam name="T">Type of the record.</typeparam>
/// <param name="Key">Key of the record.</param>
/// <param name="Record">The record; null when it was deleted.</param>
/// <param name="AfterGap">Whether changes before this one may be missing, because the server no longer had them.</param>
public sealed record TopologyEvent<T>(RecordKey<T> Key, Versioned<T>? Record, bool AfterGap)
    where T : TopologyRecord
{
    /// <summary>Whether the record was deleted.</summary>
    public bool IsDeletion => Record is null;
}
