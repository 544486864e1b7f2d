using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>What came of one object.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">Its key.</param>
/// <param name="Action">What was done.</param>
/// <param name="Live">The object as it was before; null when it did not exist.</param>
/// <param name="Plan">The differences; null when they were not looked for.</param>
/// <param name="Error">What went wrong.</param>
/// <param name="Refusal">Why it may not go yet.</param>
public sealed record ChildOutcome(
    ResourceKind Kind, NamespacedName Name, ChildAction Action, CachedObject? Live = null, ApplyPlan? Plan = null, Exception? Error = null, TurndownRefusal? Refusal = null)
{
    /// <summary>The text of the changes that wait for their release; null when none do.</summary>
    public string? Pending { get; init; }

    /// <summary>The object as stored after the write; null when nothing was written.</summary>
    public JsonObject? Stored { get; init; }

    /// <summary>The outcome as part of a pass.</summary>
    public ReconcileResult Result => Error is null ? ReconcileResult.Done : ReconcileResult.Failed(Error);
}
