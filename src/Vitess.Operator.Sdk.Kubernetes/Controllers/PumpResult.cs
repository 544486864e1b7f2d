namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>What pumping came to.</summary>
/// <param name="Passes">How many passes were made.</param>
/// <param name="UntilNext">How long until a delayed or periodic pass is due, or events that were put off; null when nothing is.</param>
public readonly record struct PumpResult(int Passes, TimeSpan? UntilNext);
