using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Partitionings;

/// <summary>Rules on whether the shards of a keyspace hold every id once.</summary>
internal static class CoverageRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Partitionings(new("V0510", Error, "Key ranges leave gaps", "shards: [{keyRange: {end: '80'}}, {keyRange: {start: '90'}}]"), Gaps),
        RuleOf.Partitionings(new("V0511", Error, "Key ranges of one partitioning overlap", "shards: [{keyRange: {end: 'a0'}}, {keyRange: {start: '80'}}]"), Overlaps),
        RuleOf.Keyspaces(new("V0512", Warning, "The shards of two partitionings overlap", "partitionings: [{equal: {parts: 1}}, {equal: {parts: 2}}]"), Resharding),
    ];

    private static void Gaps(PartitioningScope part, RuleFindings found)
    {
        foreach (var gap in Coverage.Of(Ranges.OfCustom(part)).Gaps)
        {
            found.Add(part.Path + ".custom.shards", $"No shard holds the ids {gap}: queries for them fail.", "Let each range begin where the one before it ends, the first without a start and the last without an end.");
        }
    }

    private static void Overlaps(PartitioningScope part, RuleFindings found)
    {
        foreach (var (range, shared) in Coverage.Of(Ranges.OfCustom(part)).Overlaps)
        {
            found.Add(range.Path, $"Another shard of the partitioning holds the ids {shared} too: the shard that is created second does not serve, and rows may be routed to neither.", "Let each range begin where the one before it ends.");
        }
    }

    private static void Resharding(KeyspaceScope keyspace, RuleFindings found)
    {
        var parts = keyspace.Partitionings.Where(part => Ranges.Of(part).Count > 0).ToList();
        foreach (var part in parts.Skip(1).Where(part => Ranges.Of(part).Any(range => !IsIn(parts[0], range))))
        {
            found.Add(
                part.Path,
                "The shards of this partitioning overlap with those of the first one, as they do while resharding: they do not serve until traffic is switched to them.",
                "Switch traffic with a Reshard workflow, then remove the first partitioning.");
        }
    }

    private static bool IsIn(PartitioningScope part, WrittenRange range) => Ranges.Of(part).Any(other => other.Name == range.Name);
}
