using Vitess.Operator.Sdk.Validation.Scopes;

namespace Vitess.Operator.Sdk.Validation.Rules;

/// <summary>A rule that looks at each part of one kind: each pool, each shard template, and so on.</summary>
/// <param name="Info">What the rule is.</param>
/// <param name="Parts">The parts of a cluster.</param>
/// <param name="CheckPart">Looks at one part.</param>
internal sealed record Rule<TScope>(RuleInfo Info, Func<ClusterScope, IEnumerable<TScope>> Parts, Action<TScope, RuleFindings> CheckPart) : IRule
{
    public void Check(ClusterScope cluster, RuleFindings found)
    {
        foreach (var part in Parts(cluster))
        {
            CheckPart(part, found);
        }
    }
}
