using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Reconciliation.Objects;

/// <summary>
/// Structures of custom resources that the Go operator writes as <c>{}</c> when nothing is set in them, where this one leaves them out. They mean
/// the same, so neither form is a reason to write: taking over a cluster would else raise the generation of everything.
/// </summary>
/// <remarks>
/// Only these fields. Where a field can be null, an empty object is a statement of its own: <c>vitessOrchestrator: {}</c> asks for a vtorc,
/// <c>emptyDir: {}</c> for a volume. Source: the custom resource specification, section 2.1 and the fields marked as always written in section 3;
/// <c>metadata</c> and <c>resources</c> are those of containers and claims that users pass through.
/// </remarks>
internal static class EmptyStructures
{
    private static readonly HashSet<string> Names =
    [
        "apiResources", "authentication", "gateway", "globalLockserver", "imagePullPolicies", "images", "keyRange", "lifecycle", "location",
        "lockserver", "metadata", "replication", "resources", "shardTemplate", "strategy", "vttablet", "webResources",
    ];

    /// <summary>Gives the wanted value the empty structures that the live one has, and takes from it those that the live one lacks.</summary>
    public static void Align(JsonNode? live, JsonNode? wanted)
    {
        if (live is JsonArray liveList && wanted is JsonArray wantedList)
        {
            foreach (var (liveItem, wantedItem) in liveList.Zip(wantedList))
            {
                Align(liveItem, wantedItem);
            }
        }
        else if (live is JsonObject liveMap && wanted is JsonObject wantedMap)
        {
            AlignFields(liveMap, wantedMap);
        }
    }

    private static void AlignFields(JsonObject live, JsonObject wanted)
    {
        foreach (var name in wanted.Where(field => !live.ContainsKey(field.Key) && IsEmpty(field.Key, field.Value)).Select(field => field.Key).ToList())
        {
            wanted.Remove(name);
        }

        foreach (var (name, value) in live)
        {
            if (wanted.ContainsKey(name))
            {
                Align(value, wanted[name]);
            }
            else if (IsEmpty(name, value))
            {
                wanted[name] = value!.DeepClone();
            }
        }
    }

    private static bool IsEmpty(string name, JsonNode? value) =>
        value is JsonObject map && Names.Contains(name) && map.All(field => field.Value is null || IsEmpty(field.Key, field.Value));
}
