namespace Vitess.Operator.Sdk.Validation.Rules;

/// <summary>Takes what one rule finds.</summary>
internal sealed class RuleFindings(RuleInfo rule, List<Finding> all)
{
    /// <summary>Adds a finding of the rule.</summary>
    /// <param name="path">Place in the object, such as <c>spec.cells[0].name</c>.</param>
    /// <param name="message">What is wrong and what comes of it; a sentence or two.</param>
    /// <param name="fix">How to put it right.</param>
    /// <param name="severity">Null for that of the rule.</param>
    public void Add(string path, string message, string? fix = null, FindingSeverity? severity = null) =>
        all.Add(new Finding(rule.Code, severity ?? rule.Severity, path, message) { Fix = fix, Source = rule.Source });
}
