namespace Vitess.Operator.Sdk.Diagnostics;

/// <summary>Where an entry of the catalogue stands between cause and symptom.</summary>
public enum DiagnosisRole
{
    /// <summary>Why something does not work.</summary>
    Cause,

    /// <summary>Why something does not work, but often itself the consequence of another cause, below which it then hangs.</summary>
    Consequence,

    /// <summary>What one sees. It hangs below a cause when one is found.</summary>
    Symptom,
}
