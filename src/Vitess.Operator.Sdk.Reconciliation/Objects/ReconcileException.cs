namespace Vitess.Operator.Sdk.Reconciliation;

/// <summary>A pass met something that it may not touch, or that cannot be.</summary>
/// <param name="message">What it met, with kind, namespace and name.</param>
public sealed class ReconcileException(string message) : Exception(message);
