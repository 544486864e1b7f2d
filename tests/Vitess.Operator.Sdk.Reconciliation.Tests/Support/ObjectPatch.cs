using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Support;

/// <summary>What changed between two versions of an object, in the manner of a JSON patch.</summary>
internal static class ObjectPatch
{
    private static readonly string[] OfServer = ["/metadata/resourceVersion", "/metadata/generation", "/metadata/managedFields", "/status"];

    /// <summary>The operations in order of path. Texts are not shown: how changes are worded is tested elsewhere.</summary>
    public static IEnumerable<string> Between(JsonNode? before, JsonNode? after) =>
        Operations(before, after, string.Empty).Where(operation => !OfServer.Any(path => operation.Path.StartsWith(path, StringComparison.Ordinal)))
            .Select(operation => Show(operation.Operation, operation.Path, operation.Value)).Order(StringComparer.Ordinal);

    /// <summary>The operations of a recorded patch, in the same form.</summary>
    public static IEnumerable<string> Of(JsonArray patch) =>
        patch.Select(operation => Show((string)operation!["op"]!, (string)operation["path"]!, operation["value"])).Order(StringComparer.Ordinal);

    private static IEnumerable<(string Operation, string Path, JsonNode? Value)> Operations(JsonNode? before, JsonNode? after, string path)
    {
        if (JsonNode.DeepEquals(before, after))
        {
            return [];
        }

        if (before is JsonObject oldObject && after is JsonObject newObject)
        {
            return oldObject.Select(field => field.Key).Union(newObject.Select(field => field.Key)).SelectMany(name =>
            {
                var below = $"{path}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
                return !newObject.ContainsKey(name) ? [("remove", below, null)]
                    : !oldObject.ContainsKey(name) ? [("add", below, newObject[name])]
                    : Operations(oldObject[name], newObject[name], below);
            });
        }

        return before is JsonArray oldItems && after is JsonArray newItems ? Items(oldItems, newItems, path) : [("replace", path, after)];
    }

    private static IEnumerable<(string Operation, string Path, JsonNode? Value)> Items(JsonArray before, JsonArray after, string path)
    {
        if (before.Count > after.Count && Removed(before, after) is { } gone)
        {
            return gone.Select(index => ("remove", $"{path}/{index}", (JsonNode?)null));
        }

        var both = Math.Min(before.Count, after.Count);
        return Enumerable.Range(0, both).SelectMany(i => Operations(before[i], after[i], $"{path}/{i}"))
            .Concat(Enumerable.Range(both, before.Count - both).Select(i => ("remove", $"{path}/{i}", (JsonNode?)null)))
            .Concat(Enumerable.Range(both, after.Count - both).Select(i => ("add", $"{path}/{i}", after[i])));
    }

    /// <summary>Which items are gone, if nothing else happened.</summary>
    private static List<int>? Removed(JsonArray before, JsonArray after)
    {
        var gone = Enumerable.Range(0, before.Count).Where(i => !after.Any(item => JsonNode.DeepEquals(item, before[i]))).ToList();
        return before.Count - gone.Count == after.Count ? gone : null;
    }

    /// <summary>One operation: <c>+</c>, <c>-</c> or <c>~</c>, path, value; <c>@</c> stands for the annotations.</summary>
    private static string Show(string operation, string path, JsonNode? value)
    {
        var sign = operation switch { "add" => "+", "remove" => "-", _ => "~" };
        var isText = path.EndsWith("scheduled", StringComparison.Ordinal) || path.Contains("drain.planetscale.com", StringComparison.Ordinal);
        var place = path.Replace("/metadata/annotations", "@", StringComparison.Ordinal)
            .Replace("@/rollout.planetscale.com~1", "@", StringComparison.Ordinal)
            .Replace("@/drain.planetscale.com~1", "@drain.", StringComparison.Ordinal)
            .Replace("@/planetscale.com~1", "@", StringComparison.Ordinal);
        return value is null || isText || value.ToString().Length == 0 ? sign + place : $"{sign}{place}={Shown(value)}";
    }

    private static string Shown(JsonNode value)
    {
        if (value is JsonObject annotations && annotations.ContainsKey("rollout.planetscale.com/scheduled"))
        {
            var copy = annotations.DeepClone().AsObject();
            copy["rollout.planetscale.com/scheduled"] = "...";
            return copy.ToJsonString();
        }

        return value.ToJsonString();
    }
}
