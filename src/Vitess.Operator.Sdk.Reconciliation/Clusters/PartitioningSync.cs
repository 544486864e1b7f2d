using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Reconciliation.Clusters;

/// <summary>What of a keyspace's partitionings changes without waiting: whole partitionings come and go, volumes may grow, all else stays.</summary>
internal static class PartitioningSync
{
    private const string Partitionings = "partitionings";

    /// <summary>The live keyspace with the partitionings that it shall have; those that stay keep their content.</summary>
    /// <param name="live">VitessKeyspace as stored.</param>
    /// <param name="wanted">VitessKeyspace as wanted.</param>
    /// <param name="growVolumes">Whether sizes of volumes are copied too.</param>
    public static JsonObject Apply(JsonObject live, JsonObject wanted, bool growVolumes)
    {
        if (live.GetObject("spec") is not { } spec || wanted.GetObject("spec") is not { } wantedSpec)
        {
            return live;
        }

        var kept = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var partitioning in Items(spec, Partitionings))
        {
            kept[Identity(partitioning)] = partitioning;
        }

        var result = live.DeepClone().AsObject();
        var merged = new JsonArray([.. Items(wantedSpec, Partitionings).Select(partitioning => kept.GetValueOrDefault(Identity(partitioning), partitioning).DeepClone())]);
        if (growVolumes)
        {
            CopySizes(merged, Items(wantedSpec, Partitionings).ToList());
        }

        result.GetObject("spec")![Partitionings] = merged;
        return result;
    }

    /// <summary>A partitioning is told apart by its set of shards; one that gives none, by what it says.</summary>
    private static string Identity(JsonObject partitioning)
    {
        var shards = Ranges(partitioning).Select(range => range.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return shards.Count > 0 ? string.Join(",", shards) : FormattableString.Invariant($"{Number(partitioning.GetObject("equal") ?? [], "parts")} of {Number(partitioning.GetObject("equal") ?? [], "hexWidth")}");
    }

    private static IEnumerable<KeyRange> Ranges(JsonObject partitioning) => partitioning.GetObject("equal") is { } equal
        ? Ranges(Number(equal, "parts"), Number(equal, "hexWidth"))
        : Shards(partitioning).Select(shard => new KeyRange(shard.GetObject("keyRange")?.GetText("start"), shard.GetObject("keyRange")?.GetText("end")));

    /// <summary>None when they cannot be told apart: such a partitioning has no shards, and the VitessKeyspace refuses it.</summary>
    private static IReadOnlyList<KeyRange> Ranges(int parts, int hexWidth) => KeyRange.CanPartition(parts, hexWidth) ? KeyRange.Partition(parts, hexWidth) : [];

    /// <summary>Sizes are copied only between lists of the same shape: same kinds, and same shards in the same order.</summary>
    private static void CopySizes(JsonArray targets, List<JsonObject> sources)
    {
        var pairs = targets.OfType<JsonObject>().Zip(sources).ToList();
        if (pairs.Count != sources.Count || !pairs.TrueForAll(pair => IsSameShape(pair.First, pair.Second)))
        {
            return;
        }

        foreach (var (target, source) in pairs)
        {
            foreach (var (to, from) in Templates(target).Zip(Templates(source)))
            {
                CopySizes(to, from);
            }
        }
    }

    private static void CopySizes(JsonObject target, JsonObject source)
    {
        foreach (var pool in Items(target, "tabletPools"))
        {
            var same = Items(source, "tabletPools").FirstOrDefault(other => Pool(other) == Pool(pool));
            if (Requests(same)?["storage"] is { } size && Requests(pool) is { } requests)
            {
                requests["storage"] = size.DeepClone();
            }
        }
    }

    private static bool IsSameShape(JsonObject left, JsonObject right) =>
        left.GetObject("equal") is null == right.GetObject("equal") is null && Ranges(left).SequenceEqual(Ranges(right));

    private static (string?, string?, string) Pool(JsonObject pool) => (pool.GetText("type"), pool.GetText("cell"), pool.GetText("name") ?? string.Empty);

    private static JsonObject? Requests(JsonObject? pool) => pool?.GetObject("dataVolumeClaimTemplate")?.GetObject("resources")?.GetObject("requests");

    private static IEnumerable<JsonObject> Templates(JsonObject partitioning) =>
        partitioning.GetObject("equal")?.GetObject("shardTemplate") is { } template ? [template] : Shards(partitioning);

    private static IEnumerable<JsonObject> Shards(JsonObject partitioning) => Items(partitioning.GetObject("custom"), "shards");

    private static IEnumerable<JsonObject> Items(JsonObject? value, string property) => (value?[property] as JsonArray ?? []).OfType<JsonObject>();

    private static int Number(JsonObject value, string property) => value[property] is JsonValue number && number.TryGetValue<int>(out var result) ? result : 0;
}
