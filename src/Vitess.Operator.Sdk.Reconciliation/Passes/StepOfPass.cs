using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation.Passes;

/// <summary>One named part of a pass.</summary>
/// <typeparam name="TPass">What a pass knows.</typeparam>
/// <param name="Name">Name, for people.</param>
/// <param name="Run">The part.</param>
/// <param name="After">Name of an earlier step that must not have failed; null runs it always.</param>
internal sealed record Step<TPass>(string Name, Func<TPass, CancellationToken, Task<ReconcileResult>> Run, string? After = null);
