namespace Vitess.Operator.Sdk.Topology.Tablets;

/// <summary>How far a replica is.</summary>
public sealed record ReplicationStatus
{
    /// <summary>Executed position, with its flavour: <c>MySQL56/uuid:1-10</c>.</summary>
    public string Position { get; init; } = string.Empty;

    /// <summary>Position received so far.</summary>
    public string RelayLogPosition { get; init; } = string.Empty;

    /// <summary>How many seconds it is behind.</summary>
    public uint ReplicationLagSeconds { get; init; }
}
