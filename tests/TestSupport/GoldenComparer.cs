using System.Text.Json.Nodes;

namespace TestSupport;

/// <summary>Compares an object with what was recorded of it.</summary>
/// <remarks>
/// Left aside: <c>status</c>, uids of owners, null, and objects that Go writes although they are empty. A recording without <c>created</c> must
/// be equal to <c>body</c>. One with <c>created</c> was updated later: the object equals <c>created</c>, or lies within <c>body</c>, which holds
/// the server's defaults too.
/// </remarks>
public static class GoldenComparer
{
    /// <summary>The differences by path; none when the object matches the entry of <c>sent.json</c>.</summary>
    public static IReadOnlyList<string> Compare(JsonNode entry, JsonNode actual)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(actual);
        var body = Normalized(entry["body"]!);
        var made = Normalized(actual);
        if (entry["created"] is not { } created)
        {
            return JsonDifferences.Between(body, made);
        }

        var differences = JsonDifferences.Between(Normalized(created), made);
        return differences.Count == 0 || JsonDifferences.Within(body, made).Count == 0 ? [] : differences;
    }

    /// <summary>The differences by path; none when the object lies within one of <c>stored.json</c> or <c>running.json</c>.</summary>
    public static IReadOnlyList<string> CompareStored(JsonNode stored, JsonNode actual) =>
        JsonDifferences.Within(Normalized(stored), Normalized(actual));

    /// <summary>A copy without what a comparison leaves aside.</summary>
    public static JsonObject Normalized(JsonNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        var copy = node.DeepClone().AsObject();
        copy.Remove("status");
        foreach (var owner in copy["metadata"]?["ownerReferences"]?.AsArray() ?? [])
        {
            owner!.AsObject().Remove("uid");
        }

        var isCustomResource = copy["apiVersion"]?.GetValue<string>().StartsWith("planetscale.com/", StringComparison.Ordinal) ?? false;
        Clean(copy, isCustomResource);
        return copy;
    }

    private static void Clean(JsonNode? node, bool isCustomResource)
    {
        if (node is JsonArray array)
        {
            foreach (var element in array)
            {
                Clean(element, isCustomResource);
            }
        }
        else if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToList())
            {
                Clean(value, isCustomResource);
                if (value is null || (value is JsonObject { Count: 0 } && IsGoEmpty(name, isCustomResource)))
                {
                    members.Remove(name);
                }
            }
        }
    }

    /// <summary>Structs without a pointer are written by Go even when empty; where a pointer stands, empty means something.</summary>
    private static bool IsGoEmpty(string name, bool isCustomResource) =>
        name is "strategy" or "resources" or "metadata" || (isCustomResource && name is not "emptyDir");
}
