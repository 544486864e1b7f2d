namespace Vitess.Operator.Sdk.Testing.Checking;

/// <summary>One thing that every write is looked at for.</summary>
internal abstract class SafetyRule(SafetyInvariant invariant)
{
    public SafetyInvariant Invariant => invariant;

    /// <summary>What is wrong with a write; nothing when it is safe.</summary>
    public abstract IEnumerable<string> Check(SafetyWrite write);
}
