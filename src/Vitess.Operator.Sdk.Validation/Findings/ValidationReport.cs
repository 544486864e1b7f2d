namespace Vitess.Operator.Sdk.Validation;

/// <summary>All that was found in a set of documents.</summary>
/// <param name="findings">The findings, suppressed ones too, in the order of the documents, then of path and code.</param>
public sealed class ValidationReport(IReadOnlyList<Finding> findings)
{
    /// <summary>All findings, suppressed ones too, in the order of the documents, then of path and code.</summary>
    public IReadOnlyList<Finding> Findings { get; } = findings;

    /// <summary>The findings that count: those that were not suppressed.</summary>
    public IEnumerable<Finding> Active => Findings.Where(finding => !finding.IsSuppressed);

    /// <summary>The errors that count.</summary>
    public IEnumerable<Finding> Errors => Active.Where(finding => finding.Severity == FindingSeverity.Error);

    /// <summary>The warnings that count.</summary>
    public IEnumerable<Finding> Warnings => Active.Where(finding => finding.Severity == FindingSeverity.Warning);

    /// <summary>The findings that were suppressed, by code or by annotation.</summary>
    public IEnumerable<Finding> Suppressed => Findings.Where(finding => finding.IsSuppressed);

    /// <summary>True if anything was found that will not work, and that was not suppressed.</summary>
    public bool HasErrors => Errors.Any();
}
