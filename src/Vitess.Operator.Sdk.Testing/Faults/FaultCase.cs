namespace Vitess.Operator.Sdk.Testing.Faults;

/// <summary>One fault at one write.</summary>
/// <param name="Scenario">The name of the scenario.</param>
/// <param name="Point">The write.</param>
/// <param name="Kind">The fault.</param>
public sealed record FaultCase(string Scenario, FaultPoint Point, FaultKind Kind)
{
    /// <summary>The case in one line, by which it can be found again.</summary>
    public override string ToString() => FormattableString.Invariant($"{Scenario} #{Point.Index} {Kind} at {Point.Write}");
}
