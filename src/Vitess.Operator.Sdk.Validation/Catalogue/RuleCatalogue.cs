using Vitess.Operator.Sdk.Validation.Objects;
using Vitess.Operator.Sdk.Validation.Rules;
using Vitess.Operator.Sdk.Validation.Rules.ControlPlane;

namespace Vitess.Operator.Sdk.Validation;

/// <summary>All rules that <see cref="ClusterValidation"/> runs.</summary>
public static class RuleCatalogue
{
    /// <summary>The rules, by code.</summary>
    public static IReadOnlyList<RuleInfo> All { get; } =
    [
        .. RuleRegistry.All.Select(rule => rule.Info)
            .Concat([SchemaCheck.Removed, DocumentSet.Twice, ByHand.NoVtorc, OperatorRules.SmallOperator])
            .OrderBy(rule => rule.Code, StringComparer.Ordinal),
    ];

    /// <summary>The rule of a code; null if there is none.</summary>
    /// <param name="code">The code, such as <c>V0405</c>.</param>
    public static RuleInfo? Find(string code) => All.FirstOrDefault(rule => rule.Code == code);
}
