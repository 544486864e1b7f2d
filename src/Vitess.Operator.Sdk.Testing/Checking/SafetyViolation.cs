namespace Vitess.Operator.Sdk.Testing.Checking;

/// <summary>A write that was not safe.</summary>
/// <param name="Invariant">What it broke.</param>
/// <param name="At">When, since the start of the clock.</param>
/// <param name="Write">The write: verb, resource and name.</param>
/// <param name="Message">What was wrong with it.</param>
public sealed record SafetyViolation(SafetyInvariant Invariant, TimeSpan At, string Write, string Message)
{
    /// <summary>All of it in one line.</summary>
    public override string ToString() => FormattableString.Invariant($"{Invariant} at {At.TotalSeconds:0.000} s by {Write}: {Message}");
}
