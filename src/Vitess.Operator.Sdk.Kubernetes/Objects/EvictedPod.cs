using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>A Pod that was meant to run for ever and failed for good, as evicted ones do: it only stands in the way of a new one.</summary>
internal static class EvictedPod
{
    public static bool Is(ResourceKind kind, JsonObject value) =>
        kind is { Group: "", Kind: "Pod" }
        && value.GetObject("status")?.GetText("phase") == "Failed"
        && value.GetObject("spec")?.GetText("restartPolicy") is "Always" or "OnFailure";
}
