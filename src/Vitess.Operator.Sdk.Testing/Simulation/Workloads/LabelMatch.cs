using k8s;
using k8s.Models;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Label selectors.</summary>
internal static class LabelMatch
{
    /// <summary>Whether a selector selects an object; an empty selector selects everything, a missing one nothing.</summary>
    public static bool Selects(this V1LabelSelector? selector, IKubernetesObject<V1ObjectMeta> value) =>
        selector is not null
        && (selector.MatchLabels ?? new Dictionary<string, string>()).All(label => value.Label(label.Key) == label.Value)
        && (selector.MatchExpressions ?? []).All(expression => Holds(expression, value.Label(expression.Key)));

    private static bool Holds(V1LabelSelectorRequirement expression, string? label) => expression.OperatorProperty switch
    {
        "In" => label is not null && expression.Values.Contains(label),
        "NotIn" => label is null || !expression.Values.Contains(label),
        "Exists" => label is not null,
        "DoesNotExist" => label is null,
        _ => false,
    };
}
