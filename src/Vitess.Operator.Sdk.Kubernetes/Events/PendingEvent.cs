using System.Globalization;
using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>An event that waits to be written.</summary>
internal sealed record PendingEvent(string Source, EventTarget Target, EventSeverity Severity, string Reason, string Message, RecordedEvent State)
{
    public NamespacedName Name => new(Target.Name.Namespace.Length > 0 ? Target.Name.Namespace : "default", State.Name);

    /// <summary>The whole Event.</summary>
    public JsonObject ToJson(string instance) => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Event",
        ["metadata"] = new JsonObject { ["name"] = Name.Name, ["namespace"] = Name.Namespace },
        ["involvedObject"] = InvolvedObject(),
        ["type"] = Severity.ToString(),
        ["reason"] = Reason,
        ["message"] = Message,
        ["source"] = new JsonObject { ["component"] = Source },
        ["reportingComponent"] = Source,
        ["reportingInstance"] = instance,
        ["firstTimestamp"] = TextOf(State.First),
        ["lastTimestamp"] = TextOf(State.Last),
        ["count"] = State.Count,
    };

    /// <summary>What a repetition changes.</summary>
    public JsonObject ToPatch() => new() { ["count"] = State.Count, ["lastTimestamp"] = TextOf(State.Last), ["message"] = Message };

    private static string TextOf(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private JsonObject InvolvedObject()
    {
        var involved = new JsonObject { ["apiVersion"] = Target.Kind.ApiVersion, ["kind"] = Target.Kind.Kind, ["name"] = Target.Name.Name, ["uid"] = Target.Uid };
        if (Target.Name.Namespace.Length > 0)
        {
            involved["namespace"] = Target.Name.Namespace;
        }

        if (Target.ResourceVersion is { } version)
        {
            involved["resourceVersion"] = version;
        }

        return involved;
    }
}
