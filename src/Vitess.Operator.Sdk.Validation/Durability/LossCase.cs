namespace Vitess.Operator.Sdk.Validation.Durability;

/// <summary>The worst that a loss can do.</summary>
/// <param name="Outcome">What becomes of writes.</param>
/// <param name="Primary">The primary in the worst case; null if the shard can have none.</param>
/// <param name="Lost">The tablets that are lost in it.</param>
public sealed record LossCase(WriteOutcome Outcome, string? Primary, IReadOnlyList<string> Lost)
{
    /// <summary>True if writes go on, if need be after a reparent.</summary>
    public bool Survives => Outcome <= WriteOutcome.AfterReparent;
}
