using FluentValidation;
using FluentValidation.Results;

namespace Vitess.Operator.Sdk.Validation;

/// <summary>Findings as FluentValidation knows them.</summary>
internal static class Failures
{
    public static ValidationFailure Of(Finding finding) => new(finding.Path, finding.Message)
    {
        ErrorCode = finding.Code,
        Severity = finding.Severity switch
        {
            FindingSeverity.Error => Severity.Error,
            FindingSeverity.Warning => Severity.Warning,
            _ => Severity.Info,
        },
        CustomState = finding,
    };
}
