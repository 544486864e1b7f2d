using System.Text;
using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Brings a wanted object of a built-in kind to the form in which the server stores it.</summary>
internal static class WantedObject
{
    /// <summary>Requests that follow from limits, and Secret text as data; the given object is not changed.</summary>
    public static JsonObject Complete(JsonObject wanted, ObjectSchema schema)
    {
        if (!schema.DropsZeroValues)
        {
            return wanted;
        }

        var complete = wanted.DeepClone().AsObject();
        CompleteContainers(complete);
        EncodeText(complete);
        return complete;
    }

    private static void CompleteContainers(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                CompleteContainers(item);
            }
        }
        else if (node is JsonObject map)
        {
            if (map.GetObject("resources")?.GetObject("limits") is { Count: > 0 } limits)
            {
                var requests = map.GetObject("resources")!.GetOrAddObject("requests");
                foreach (var (name, limit) in limits.Where(limit => requests[limit.Key] is null))
                {
                    requests[name] = limit?.DeepClone();
                }
            }

            foreach (var (_, value) in map)
            {
                CompleteContainers(value);
            }
        }
    }

    private static void EncodeText(JsonObject wanted)
    {
        if (wanted.GetObject("stringData") is not { } texts)
        {
            return;
        }

        var data = wanted.GetOrAddObject("data");
        foreach (var (key, text) in texts)
        {
            data[key] = Convert.ToBase64String(Encoding.UTF8.GetBytes(text?.GetValue<string>() ?? string.Empty));
        }

        wanted.Remove("stringData");
    }
}
