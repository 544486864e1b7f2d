using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Partitionings;

/// <summary>Rules on how a keyspace is cut into shards.</summary>
internal static class PartitioningRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Partitionings(new("V0501", Error, "A partitioning is both equal and custom", "partitionings: [{equal: {…}, custom: {…}}]"), Both),
        RuleOf.Partitionings(new("V0502", Error, "A partitioning is neither equal nor custom", "partitionings: [{}]"), Neither),
        RuleOf.Partitionings(new("V0503", Error, "A custom partitioning has no shards", "custom: {shards: []}"), NoShards),
        RuleOf.Partitionings(new("V0504", Error, "An equal partitioning has no template for its shards", "equal: {parts: 2}"), NoTemplate),
        RuleOf.Keyspaces(new("V0505", Warning, "Two partitionings define the same shard", "partitionings: [{equal: {parts: 2}}, {custom: {shards: [{keyRange: {end: '80'}}]}}]"), Merged),
        RuleOf.Cluster(new("V0506", Error, "Two keyspaces have one name", "keyspaces: [{name: a}, {name: a}]"), Duplicates),
    ];

    private static void Both(PartitioningScope part, RuleFindings found)
    {
        if (part.Partitioning is { Equal: not null, Custom: not null })
        {
            found.Add(part.Path + ".custom", "The partitioning has equal and custom: equal counts, custom is ignored without a word.", "Leave one of them out.");
        }
    }

    private static void Neither(PartitioningScope part, RuleFindings found)
    {
        if (part.Partitioning is { Equal: null, Custom: null })
        {
            found.Add(part.Path, "The partitioning is ignored: it has neither equal nor custom. A keyspace with only such ones has no shards.", "Add equal or custom.");
        }
    }

    private static void NoShards(PartitioningScope part, RuleFindings found)
    {
        if (part.Partitioning is { Equal: null, Custom: { } custom } && custom.Shards is not { Count: > 0 })
        {
            found.Add(part.Path + ".custom.shards", "The list is empty: the partitioning has no shards.", "List the shards with their key ranges.");
        }
    }

    private static void NoTemplate(PartitioningScope part, RuleFindings found)
    {
        if (part.Partitioning.Equal is { ShardTemplate: null })
        {
            found.Add(part.Path + ".equal.shardTemplate", "Without a template the shards have no tablets and no init script.", "Add shardTemplate with databaseInitScriptSecret and tabletPools.");
        }
    }

    private static void Merged(KeyspaceScope keyspace, RuleFindings found)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, part) in keyspace.Partitionings.Index())
        {
            var shared = Ranges.Of(part).Select(range => range.Name).Where(name => !seen.TryAdd(name, index) && seen[name] != index).ToList();
            if (shared.Count > 0)
            {
                found.Add(
                    part.Path,
                    $"Shard {string.Join(", ", shared.Take(3))}{(shared.Count > 3 ? $" and {shared.Count - 3} more" : "")} stands in an earlier partitioning too: the later definition counts for both.",
                    "Define each shard once; the shards that stay are taken over from the definition that comes last.");
            }
        }
    }

    private static void Duplicates(ClusterScope cluster, RuleFindings found)
    {
        foreach (var keyspace in Repeated.Of(cluster.Keyspaces, keyspace => keyspace.Name))
        {
            found.Add(keyspace.Path + ".name", $"There is a keyspace '{keyspace.Name}' already: the last one of that name counts, the others are dropped without a word.", "Give each keyspace a name of its own, or put both partitionings into one keyspace.");
        }
    }
}
