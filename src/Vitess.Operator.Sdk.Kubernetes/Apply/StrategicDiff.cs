using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>The strategic merge patch that leads from one object to another.</summary>
/// <remarks>Format: Kubernetes documentation, "Update API Objects in Place Using kubectl patch". Directives that only keep an order are left out at the top levels.</remarks>
internal sealed class StrategicDiff(ObjectSchema schema)
{
    private const string Order = "$setElementOrder/";

    /// <summary>The patch; empty when the objects are equal.</summary>
    public JsonObject Between(JsonObject from, JsonObject to) => Maps(from, to, FieldPath.Root, isInList: false);

    private JsonObject Maps(JsonObject from, JsonObject to, FieldPath path, bool isInList)
    {
        var patch = new JsonObject();
        foreach (var name in from.Concat(to).Select(field => field.Key).Distinct().Order(StringComparer.Ordinal))
        {
            var (old, wanted) = (from[name], to[name]);
            if (wanted is null)
            {
                if (old is not null)
                {
                    patch[name] = null;
                }
            }
            else if (old is null)
            {
                patch[name] = wanted.DeepClone();
            }
            else if (!JsonNode.DeepEquals(old, wanted))
            {
                Changed(patch, name, old, wanted, path.To(name), isInList);
            }
        }

        return patch;
    }

    private void Changed(JsonObject patch, string name, JsonNode old, JsonNode wanted, FieldPath at, bool isInList)
    {
        if (old is JsonObject oldMap && wanted is JsonObject wantedMap)
        {
            patch[name] = Maps(oldMap, wantedMap, at, isInList);
        }
        else if (old is JsonArray oldList && wanted is JsonArray wantedList && schema.ListAt(at) is { PatchKey: { } key } rule && IsKeyed(oldList, key) && IsKeyed(wantedList, key))
        {
            patch[name] = Lists(oldList, wantedList, rule, at);
            if (isInList)
            {
                patch[Order + name] = new JsonArray([.. wantedList.Select(item => new JsonObject { [key] = item![key]!.DeepClone() })]);
            }
        }
        else
        {
            patch[name] = wanted.DeepClone();
        }
    }

    private JsonArray Lists(JsonArray from, JsonArray to, ListRule rule, FieldPath at)
    {
        var key = rule.PatchKey!;
        var patch = new JsonArray();
        foreach (var wanted in to.OfType<JsonObject>())
        {
            var old = Find(from, key, wanted);
            if (old is null)
            {
                patch.Add(wanted.DeepClone());
            }
            else if (Maps(old, wanted, at.ToItem(wanted[key]!.ToString()), isInList: true) is { Count: > 0 } change)
            {
                change[key] = wanted[key]!.DeepClone();
                patch.Add(change);
            }
        }

        foreach (var old in from.OfType<JsonObject>().Where(item => Find(to, key, item) is null))
        {
            patch.Add(new JsonObject { ["$patch"] = "delete", [key] = old[key]!.DeepClone() });
        }

        return patch;
    }

    private static bool IsKeyed(JsonArray list, string key) => list.All(item => item is JsonObject map && map[key] is not null);

    private static JsonObject? Find(JsonArray list, string key, JsonObject item) =>
        list.OfType<JsonObject>().FirstOrDefault(other => JsonNode.DeepEquals(other[key], item[key]));
}
