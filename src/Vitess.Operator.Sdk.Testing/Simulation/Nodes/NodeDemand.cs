using k8s.Models;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>The labels that a node must have for a Pod: its node selector, and what its required node affinity asks for with <c>In</c>.</summary>
internal sealed record NodeDemand(IReadOnlyDictionary<string, string> Labels)
{
    public static NodeDemand Of(V1Pod pod)
    {
        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in pod.Spec.NodeSelector ?? new Dictionary<string, string>())
        {
            labels[name] = value;
        }

        var required = pod.Spec.Affinity?.NodeAffinity?.RequiredDuringSchedulingIgnoredDuringExecution;
        foreach (var expression in required?.NodeSelectorTerms.FirstOrDefault()?.MatchExpressions ?? [])
        {
            if (expression is { OperatorProperty: "In", Values.Count: > 0 })
            {
                labels[expression.Key] = expression.Values[0];
            }
        }

        return new NodeDemand(labels);
    }

    public bool IsMetBy(V1Node node) => Labels.All(label => node.Label(label.Key) == label.Value);
}
