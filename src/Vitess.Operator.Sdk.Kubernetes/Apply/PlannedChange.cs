namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>A difference and what becomes of it.</summary>
/// <param name="Difference">The difference.</param>
/// <param name="Mode">How it is brought to the object; null when the server would refuse it and the strategy has no other way.</param>
public sealed record PlannedChange(Difference Difference, ChangeMode? Mode);
