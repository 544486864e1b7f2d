namespace Vitess.Operator.Sdk.Diagnostics;

/// <summary>An entry of the catalogue of causes.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Title">The cause in a few words.</param>
/// <param name="Role">Whether it is why something does not work, or what one sees of that.</param>
/// <param name="Source">Where the fact comes from.</param>
public sealed record DiagnosisInfo(string Code, DiagnosisSeverity Severity, string Title, DiagnosisRole Role, string Source);
