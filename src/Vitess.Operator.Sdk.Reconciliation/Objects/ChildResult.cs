using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation.Objects;

/// <summary>What became of one child, and what failed.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Error">What failed; null when nothing did.</param>
internal sealed record ChildResult(ChildChange Outcome, Exception? Error = null)
{
    /// <summary>As the result of a step.</summary>
    public ReconcileResult ToResult() => Error is null ? ReconcileResult.Done : ReconcileResult.Failed(Error);
}
