using Vitess.Operator.Sdk.Validation.Scopes;

namespace Vitess.Operator.Sdk.Validation.Rules;

/// <summary>One rule on a cluster. Rules keep no state; they are run in the order of their codes.</summary>
internal interface IRule
{
    RuleInfo Info { get; }

    /// <summary>Finds what the rule is about.</summary>
    /// <param name="cluster">The cluster with all its parts.</param>
    /// <param name="found">Takes the findings.</param>
    void Check(ClusterScope cluster, RuleFindings found);
}
