using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation.Cells;

/// <summary>Knows the cells that a VitessKeyspace names in its pools, however many replicas those have.</summary>
internal static class KeyspaceCells
{
    public static IReadOnlySet<string> Of(JsonObject keyspace)
    {
        var cells = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var partitioning in Items(keyspace.GetObject("spec"), "partitionings"))
        {
            Add(cells, partitioning.GetObject("equal")?.GetObject("shardTemplate"));
            foreach (var shard in Items(partitioning.GetObject("custom"), "shards"))
            {
                Add(cells, shard);
            }
        }

        return cells;
    }

    private static void Add(SortedSet<string> cells, JsonObject? shard) =>
        cells.UnionWith(Items(shard, "tabletPools").Select(pool => pool.GetText("cell")).OfType<string>());

    private static IEnumerable<JsonObject> Items(JsonObject? value, string property) => (value?[property] as JsonArray ?? []).OfType<JsonObject>();
}
