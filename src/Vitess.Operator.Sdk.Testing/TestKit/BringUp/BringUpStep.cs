namespace Vitess.Operator.Sdk.Testing;

/// <summary>A step on the way of a cluster that comes up.</summary>
/// <param name="At">How much virtual time had passed since the start.</param>
/// <param name="Text">What was reached, in words.</param>
public sealed record BringUpStep(TimeSpan At, string Text);
