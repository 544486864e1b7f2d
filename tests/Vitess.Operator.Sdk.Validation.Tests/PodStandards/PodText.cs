using System.Text.Json.Nodes;
using k8s;
using k8s.Models;

namespace Vitess.Operator.Sdk.Validation.PodStandards;

/// <summary>Pods of one container of each kind, written as JSON.</summary>
internal static class PodText
{
    public static IReadOnlyList<string> Kinds { get; } = ["initContainers", "containers", "ephemeralContainers"];

    /// <summary>A Pod with one field set.</summary>
    /// <param name="path">The field: <c>spec.containers[0].securityContext.privileged</c>.</param>
    /// <param name="value">Its value.</param>
    /// <param name="container">Each container, before the field is set.</param>
    public static V1PodSpec With(string path, string value, string container)
    {
        var spec = new JsonObject();
        foreach (var kind in Kinds)
        {
            var made = JsonNode.Parse(container)!;
            made["name"] = "c";
            spec[kind] = new JsonArray(made);
        }

        Set(spec, path.Replace("[0]", ".0", StringComparison.Ordinal).Split('.')[1..], JsonNode.Parse(value));
        return KubernetesJson.Deserialize<V1PodSpec>(spec.ToJsonString());
    }

    private static void Set(JsonNode at, string[] path, JsonNode? value)
    {
        for (var i = 0; i < path.Length - 1; i++)
        {
            var isList = path[i + 1] == "0";
            if (at is JsonArray list)
            {
                if (list.Count == 0)
                {
                    list.Add(isList ? new JsonArray() : new JsonObject());
                }

                at = list[0]!;
            }
            else
            {
                at = at[path[i]] ??= isList ? new JsonArray() : new JsonObject();
            }
        }

        if (at is JsonArray last)
        {
            last.Clear();
            last.Add(value);
        }
        else
        {
            at[path[^1]] = value;
        }
    }
}
