using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Rules;
using Vitess.Operator.Sdk.Validation.Rules.ControlPlane;
using Vitess.Operator.Sdk.Validation.Scopes;

namespace Vitess.Operator.Sdk.Validation.Objects;

/// <summary>Runs the rules that are for an object.</summary>
/// <param name="context">What is known of the place that it will run in.</param>
/// <param name="all">All objects of the set.</param>
internal sealed class ObjectCheck(ValidationContext context, IReadOnlyList<IKubernetesObject<V1ObjectMeta>> all)
{
    public IEnumerable<Finding> Of(Subject subject)
    {
        var findings = new List<Finding>();
        switch (subject.Object)
        {
            case V2VitessCluster cluster:
                Run(new ClusterScope(cluster, context, all, subject.Document), findings);
                break;
            case V1Deployment deployment:
                OperatorRules.CheckDeployment(deployment, new RuleFindings(OperatorRules.SmallOperator, findings));
                break;
            case { } part when ClusterPart.Of(part) is { } cut:
                Run(new ClusterScope(cut.Cluster, context with { Previous = [] }, all), findings);
                findings = [.. cut.Keep(findings)];
                ByHand.Check(part, findings);
                break;
        }

        return findings;
    }

    /// <summary>Runs all rules on a cluster.</summary>
    public static void Run(ClusterScope cluster, List<Finding> findings)
    {
        foreach (var rule in RuleRegistry.All)
        {
            rule.Check(cluster, new RuleFindings(rule.Info, findings));
        }
    }
}
