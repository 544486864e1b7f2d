namespace Vitess.Operator.Sdk.Reconciliation.Passes;

/// <summary>What came of a pass.</summary>
/// <param name="Result">What to do next.</param>
/// <param name="Resync">Whether the object is looked at again after the controller's period.</param>
internal sealed record PassOutcome(PassResult Result, bool Resync = true);
