namespace Vitess.Operator.Sdk.Topology.Commands;

/// <summary>A workflow that moves data between shards.</summary>
public sealed record Workflow
{
    /// <summary>Name.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Keyspace that data comes from.</summary>
    public string SourceKeyspace { get; init; } = string.Empty;

    /// <summary>Shards that data comes from.</summary>
    public IReadOnlyList<string> SourceShards { get; init; } = [];

    /// <summary>Keyspace that data goes to.</summary>
    public string TargetKeyspace { get; init; } = string.Empty;

    /// <summary>Shards that data goes to.</summary>
    public IReadOnlyList<string> TargetShards { get; init; } = [];

    /// <summary>Streams of all target shards, by name.</summary>
    public IReadOnlyList<WorkflowStream> Streams { get; init; } = [];

    /// <summary>Age of the oldest news of any stream, in seconds.</summary>
    public long MaxReplicationLagSeconds { get; init; }
}
