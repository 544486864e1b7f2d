namespace Vitess.Operator.Sdk.Reconciliation.Rollouts;

/// <summary>What a roll-out does next, with whom, and why.</summary>
/// <param name="Action">What it does.</param>
/// <param name="Alias">Tablet it does it to, or waits for.</param>
/// <param name="Reason">Why, for people.</param>
internal sealed record RolloutDecision(RolloutAction Action, string? Alias, string Reason);
