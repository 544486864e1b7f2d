using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Planning;

/// <summary>Takes the content out of Secrets, so that a plan tells which keys differ and nothing of what is in them.</summary>
internal static class HiddenSecret
{
    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";

    /// <summary>Puts words in place of the values of a Secret before and after a change; what differs still does.</summary>
    public static void Hide(JsonObject before, JsonObject after)
    {
        foreach (var part in new[] { "data", "stringData" })
        {
            HideValues(before[part] as JsonObject ?? [], after[part] as JsonObject ?? []);
        }

        (before["metadata"]?["annotations"] as JsonObject)?.Remove(LastApplied);
        (after["metadata"]?["annotations"] as JsonObject)?.Remove(LastApplied);
    }

    private static void HideValues(JsonObject before, JsonObject after)
    {
        foreach (var key in before.Select(entry => entry.Key).Union(after.Select(entry => entry.Key)).ToList())
        {
            var isSame = JsonNode.DeepEquals(before[key], after[key]);
            if (before.ContainsKey(key))
            {
                before[key] = "(hidden)";
            }

            if (after.ContainsKey(key))
            {
                after[key] = isSame ? "(hidden)" : "(hidden, another value)";
            }
        }
    }
}
