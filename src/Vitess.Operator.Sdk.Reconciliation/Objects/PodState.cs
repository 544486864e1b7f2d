using System.Globalization;
using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation.Objects;

/// <summary>Reads the state of a live Pod.</summary>
internal static class PodState
{
    /// <summary>Whether the Pod's phase is a given one.</summary>
    public static bool IsInPhase(JsonObject pod, string phase) => pod.GetObject("status")?.GetText("phase") == phase;

    /// <summary>Whether the Pod is Ready.</summary>
    public static bool IsReady(JsonObject pod) => Condition(pod, "Ready")?.GetText("status") == "True";

    /// <summary>Since when the Pod is Ready; null when it is not.</summary>
    public static DateTimeOffset? ReadySince(JsonObject pod) =>
        Condition(pod, "Ready") is { } ready && ready.GetText("status") == "True" ? Time(ready.GetText("lastTransitionTime")) : null;

    /// <summary>When the object was made.</summary>
    public static DateTimeOffset? CreatedAt(JsonObject value) => Time(value.GetMetadata()?.GetText("creationTimestamp"));

    /// <summary>A condition of an object's status.</summary>
    public static JsonObject? Condition(JsonObject value, string type) =>
        value.GetObject("status")?["conditions"] is JsonArray conditions
            ? conditions.OfType<JsonObject>().FirstOrDefault(condition => condition.GetText("type") == type)
            : null;

    /// <summary>Whether a condition of an object's status holds.</summary>
    public static bool IsTrue(JsonObject value, string type) => Condition(value, type)?.GetText("status") == "True";

    /// <summary>A time as Kubernetes writes it.</summary>
    public static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
}
