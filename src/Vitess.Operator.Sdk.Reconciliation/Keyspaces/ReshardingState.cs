using Vitess.Operator.Sdk.Topology.Commands;

namespace Vitess.Operator.Sdk.Reconciliation.Keyspaces;

/// <summary>What a resharding workflow does, judged by its streams.</summary>
internal static class ReshardingState
{
    public const string Error = "Error";
    public const string Copying = "Copying";
    public const string Running = "Running";
    public const string Unknown = "Unknown";

    /// <summary>The worst that any stream says.</summary>
    public static string Of(Workflow workflow) =>
        Any(workflow, Error) ? Error : Any(workflow, Copying) ? Copying : Any(workflow, Running) || Any(workflow, "Lagging") ? Running : Unknown;

    /// <summary>Whether a workflow moves data between shards of one keyspace.</summary>
    public static bool IsResharding(Workflow workflow) =>
        workflow.SourceKeyspace == workflow.TargetKeyspace
        && !workflow.SourceShards.Order(StringComparer.Ordinal).SequenceEqual(workflow.TargetShards.Order(StringComparer.Ordinal));

    private static bool Any(Workflow workflow, string state) => workflow.Streams.Any(stream => stream.State == state);
}
