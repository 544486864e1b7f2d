using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation.Objects;

/// <summary>Knows Pods that a node gave up: Kubernetes never restarts them.</summary>
internal static class EvictedPods
{
    /// <summary>Whether an object is a Pod that failed though it should run for ever.</summary>
    public static bool IsEvicted(ResourceKind kind, JsonObject live) =>
        kind is { Group: "", Kind: "Pod" }
        && live.GetObject("spec")?.GetText("restartPolicy") is null or "Always" or "OnFailure"
        && live.GetObject("status")?.GetText("phase") == "Failed";
}
