namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The two forms of an Event: core/v1, in which it is stored, and events.k8s.io/v1.</summary>
internal static class EventForms
{
    private static readonly (string Core, string Events)[] Names =
    [
        ("involvedObject", "regarding"),
        ("message", "note"),
        ("source", "deprecatedSource"),
        ("firstTimestamp", "deprecatedFirstTimestamp"),
        ("lastTimestamp", "deprecatedLastTimestamp"),
        ("count", "deprecatedCount"),
        ("reportingComponent", "reportingController"),
    ];

    public static JsonMap ToCore(JsonMap obj)
    {
        var result = Rename(obj, Names.ToDictionary(n => n.Events, n => n.Core));
        result["apiVersion"] = "v1";
        foreach (var always in new[] { "involvedObject", "source" })
        {
            result.Ensure(always);
        }

        foreach (var time in new[] { "firstTimestamp", "lastTimestamp", "eventTime" })
        {
            result[time] = result[time];
        }

        result["reportingComponent"] ??= "";
        result["reportingInstance"] ??= "";
        return result;
    }

    public static JsonMap ToEvents(JsonMap obj)
    {
        var result = Rename(obj, Names.ToDictionary(n => n.Core, n => n.Events));
        result["apiVersion"] = "events.k8s.io/v1";
        result.Ensure("regarding");
        foreach (var time in new[] { "deprecatedFirstTimestamp", "deprecatedLastTimestamp", "eventTime" })
        {
            result[time] = result[time];
        }

        foreach (var optional in new[] { "reportingController", "reportingInstance" })
        {
            if (result[optional] is "")
            {
                result.Remove(optional);
            }
        }

        return result;
    }

    private static JsonMap Rename(JsonMap obj, Dictionary<string, string> names)
    {
        var result = new JsonMap(obj.Count);
        foreach (var (key, value) in obj)
        {
            result[names.GetValueOrDefault(key, key)] = JsonTree.Clone(value);
        }

        return result;
    }
}
