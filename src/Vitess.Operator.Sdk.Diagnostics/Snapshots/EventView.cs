using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Diagnostics.Snapshots;

/// <summary>An event of the snapshot, of the core group or of events.k8s.io.</summary>
internal sealed class EventView(JsonObject json)
{
    private JsonNode? Target => json["involvedObject"] ?? json["regarding"];

    public string Kind => Target.Text("kind");

    public string Name => Target.Text("name");

    public string Namespace => Target.Text("namespace");

    public string Reason => json.Text("reason");

    public string Message => json["message"] is null ? json.Text("note") : json.Text("message");

    public bool IsWarning => json.Text("type") == "Warning";

    /// <summary>When it was seen last; texts of that form sort as the times do.</summary>
    public string LastSeen => new[] { json.Text("series", "lastObservedTime"), json.Text("lastTimestamp"), json.Text("deprecatedLastTimestamp"), json.Text("eventTime"), json.Text("metadata", "creationTimestamp") }
        .FirstOrDefault(text => text.Length > 0) ?? string.Empty;

    public string Line => $"event {Reason} on {Kind}/{Name}: {Message}";
}
