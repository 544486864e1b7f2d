using System.Globalization;
using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Diagnostics.Snapshots;

/// <summary>When a snapshot was taken: at the latest time that anything in it tells of. A diagnosis has no clock.</summary>
internal static class SnapshotTime
{
    private static readonly string[] Past =
    [
        "creationTimestamp", "lastTransitionTime", "lastHeartbeatTime", "startedAt", "finishedAt", "startTime", "completionTime",
        "lastTimestamp", "deprecatedLastTimestamp", "lastObservedTime", "eventTime", "lastUpdateTime", "time", "renewTime",
    ];

    public static DateTimeOffset? Of(IEnumerable<JsonObject> objects) => objects.SelectMany(In).DefaultIfEmpty().Max();

    public static DateTimeOffset? Read(string text) => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static IEnumerable<DateTimeOffset?> In(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(entry => Past.Contains(entry.Key) ? [Read(entry.Value.Text())] : In(entry.Value)),
        JsonArray list => list.SelectMany(In),
        _ => [],
    };
}
