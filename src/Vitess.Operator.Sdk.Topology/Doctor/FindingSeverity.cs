namespace Vitess.Operator.Sdk.Topology.Doctor;

/// <summary>How bad a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>Nothing fails now, but somebody should know.</summary>
    Warning,

    /// <summary>Something does not work, or will not when it is needed.</summary>
    Error,
}
