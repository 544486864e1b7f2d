using System.Globalization;
using System.Text.RegularExpressions;

namespace Vitess.Operator.Sdk.Topology.Rpc;

/// <summary>One stream as a tablet's table of streams has it.</summary>
internal sealed partial record WorkflowRow(string Workflow, string SourceKeyspace, string SourceShard, string TargetShard, string State, string Message, long TimeUpdated)
{
    /// <summary>Reads a row: id, workflow, source, state, message, time of the last update.</summary>
    public static WorkflowRow Read(string shard, IReadOnlyList<string?> row, bool copies)
    {
        var (source, message) = (row[2] ?? string.Empty, row[4] ?? string.Empty);
        long.TryParse(row[5], NumberStyles.Integer, CultureInfo.InvariantCulture, out var updated);
        return new(row[1] ?? string.Empty, Member(Keyspace(), source), Member(Shard(), source), shard, StateOf(row[3] ?? string.Empty, message, copies), message, updated);
    }

    /// <summary>What a stream does: an error shows in its message, copying in what is left to copy.</summary>
    public static string StateOf(string stored, string message, bool copies) =>
        message.Contains("error", StringComparison.OrdinalIgnoreCase) ? "Error"
        : copies && stored is "Running" or "Copying" ? "Copying"
        : stored;

    private static string Member(Regex regex, string text) => regex.Match(text).Groups[1].Value;

    [GeneratedRegex("(?:^|\\s)keyspace:\\s*\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Keyspace();

    [GeneratedRegex("(?:^|\\s)shard:\\s*\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Shard();
}
