using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Golden;

/// <summary>What was done to the topology and asked of tablets, by what it was done to.</summary>
internal static class VitessWork
{
    /// <summary>The work of the operator, in order per object. Polling is left out: how often depends on timing.</summary>
    /// <param name="journal">Lines as recordings have them.</param>
    public static SortedDictionary<string, List<string>> ByObject(IEnumerable<JsonObject> journal)
    {
        var work = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in journal.Where(line => (string?)(line["actor"] ?? line["by"] ?? "operator") == "operator" && line["t"] is not null && (string?)line["fn"] != "ListAllWorkflows"))
        {
            var key = Object(line);
            if (!work.TryGetValue(key, out var list))
            {
                work[key] = list = [];
            }

            list.AddRange(Enumerable.Repeat(Text(line), (int?)line["count"] ?? 1));
        }

        return work;
    }

    /// <summary>What was done otherwise than recorded.</summary>
    public static IEnumerable<string> Differences(SortedDictionary<string, List<string>> recorded, SortedDictionary<string, List<string>> made) =>
        recorded.Keys.Union(made.Keys).Order(StringComparer.Ordinal)
            .Select(key => (Key: key, Recorded: string.Join("; ", recorded.GetValueOrDefault(key, [])), Made: string.Join("; ", made.GetValueOrDefault(key, []))))
            .Where(pair => pair.Recorded != pair.Made)
            .Select(pair => $"{pair.Key}: {Shown(pair.Made)} instead of {Shown(pair.Recorded)}");

    private static string Shown(string text) => text.Length == 0 ? "nothing" : text;

    private static string Object(JsonObject line) => (string?)line["t"] switch
    {
        "topo" => $"topo {line["key"]}",
        "tm" => $"tablet {line["tablet"]}",
        _ => $"call {line["args"]?["keyspace"] ?? line["args"]?["name"] ?? line["args"]?["alias"]}/{line["args"]?["shard"]}".TrimEnd('/'),
    };

    private static string Text(JsonObject line) => (string?)line["t"] == "topo"
        ? $"{line["op"]} {line["action"]}{line["value"]?.ToJsonString()}".TrimEnd()
        : $"{line["fn"]} {line["args"]?.ToJsonString()}".TrimEnd();
}
