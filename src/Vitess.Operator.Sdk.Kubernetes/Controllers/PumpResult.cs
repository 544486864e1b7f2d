namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>What pumping came to.</summary>
/// <param name="Passes">How many passes were made.</param>
/// <param name="UntilNext">How long until a delayed or periodic pass is due; null when none is.</param>
public readonly record struct PumpResult(int Passes, TimeSpan? UntilNext);
