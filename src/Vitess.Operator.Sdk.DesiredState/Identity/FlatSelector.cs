using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Identity;

/// <summary>A label selector as a plain map of labels.</summary>
internal static class FlatSelector
{
    /// <summary>The labels that a selector demands; empty when there is no selector, or when it says what no map can.</summary>
    public static IReadOnlyDictionary<string, string> Of(V1LabelSelector? selector)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in selector?.MatchLabels ?? new Dictionary<string, string>())
        {
            labels[key] = value;
        }

        foreach (var expression in selector?.MatchExpressions ?? [])
        {
            if (expression.OperatorProperty != "In" || expression.Values is not { Count: 1 })
            {
                return new Dictionary<string, string>();
            }

            labels[expression.Key] = expression.Values[0];
        }

        return labels;
    }
}
