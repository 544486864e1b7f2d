using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Testing.Tests.Support;

/// <summary>Compares a status with a recording of it: by path, with nulls, empty objects and normalised times aside.</summary>
internal static class RecordedStatus
{
    private const string AnyTime = "<time>";
    private static readonly HashSet<string> Ignored = ["observedGeneration"];

    public static IReadOnlyList<string> DifferencesTo(JsonNode recorded, JsonNode stored) => [.. Compare("", recorded, stored)];

    private static IEnumerable<string> Compare(string path, JsonNode? recorded, JsonNode? stored)
    {
        if (IsNothing(recorded) && IsNothing(stored))
        {
            return [];
        }

        return (recorded, stored) switch
        {
            (JsonObject left, JsonObject right) => left.Select(pair => pair.Key).Union(right.Select(pair => pair.Key))
                .Where(name => !Ignored.Contains(name))
                .SelectMany(name => Compare($"{path}.{name}", left[name], right[name])),
            (JsonArray left, JsonArray right) when left.Count == right.Count =>
                left.SelectMany((item, index) => Compare($"{path}[{index}]", item, right[index])),
            (JsonValue left, JsonValue) when left.TryGetValue<string>(out var text) && text == AnyTime => [],
            _ => JsonNode.DeepEquals(recorded, stored) ? [] : [$"{path}: recorded {recorded?.ToJsonString() ?? "nothing"}, stored {stored?.ToJsonString() ?? "nothing"}"],
        };
    }

    private static bool IsNothing(JsonNode? node) => node is null or JsonObject { Count: 0 };
}
