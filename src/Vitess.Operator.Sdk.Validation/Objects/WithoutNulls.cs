using System.Text.Json.Nodes;
using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Objects;

/// <summary>An object without the nothings that stand in its lists and maps, so that rules need not expect them everywhere.</summary>
internal static class WithoutNulls
{
    public static Subject Of(Subject subject)
    {
        if (subject.Object is null)
        {
            return subject;
        }

        var json = VitessJson.ToNode(subject.Object);
        Clean(json);
        return subject with { Object = (IKubernetesObject<V1ObjectMeta>?)VitessJson.FromNode(json, subject.Object.GetType()) };
    }

    private static void Clean(JsonNode node)
    {
        if (node is JsonArray list)
        {
            for (var i = list.Count - 1; i >= 0; i--)
            {
                if (list[i] is null)
                {
                    list.RemoveAt(i);
                }
            }
        }

        foreach (var inner in node is JsonArray items ? items.ToList() : [.. ((JsonObject)node).Select(entry => entry.Value)])
        {
            if (inner is JsonArray or JsonObject)
            {
                Clean(inner);
            }
        }

        if (node is JsonObject map)
        {
            foreach (var key in map.Where(entry => entry.Value is null).Select(entry => entry.Key).ToList())
            {
                map.Remove(key);
            }
        }
    }
}
