namespace Vitess.Operator.Sdk.Validation;

/// <summary>What is known of a rule without running it.</summary>
/// <param name="Code">Stable code, such as <c>V0405</c>.</param>
/// <param name="Severity">Severity of what the rule finds, unless a finding says otherwise.</param>
/// <param name="Title">What the rule finds, in one line.</param>
/// <param name="Example">A part of a spec, or a few words, that the rule finds fault with.</param>
public sealed record RuleInfo(string Code, FindingSeverity Severity, string Title, string Example)
{
    /// <summary>Where the fact behind the rule is written down.</summary>
    public string Source { get; init; } = Code.Length == 5 ? $"reference/validation-facts.md, V-{Code[1..]}" : "";

    /// <summary>
    /// Whether an API server can check the rule by itself, in a few words: <c>policy</c>, <c>policy, definition</c> (by the ValidatingAdmissionPolicy, by the
    /// CustomResourceDefinition with rules), or <c>no</c> and the reason.
    /// </summary>
    public string OnServer => ServerChecks.Text(this);
}
