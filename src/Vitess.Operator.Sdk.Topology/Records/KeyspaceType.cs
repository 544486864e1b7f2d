namespace Vitess.Operator.Sdk.Topology.Records;

/// <summary>Kind of a keyspace.</summary>
public enum KeyspaceType
{
    /// <summary>An ordinary keyspace.</summary>
    Normal = 0,

    /// <summary>A read-only copy of another keyspace at a point in time.</summary>
    Snapshot = 1,
}
