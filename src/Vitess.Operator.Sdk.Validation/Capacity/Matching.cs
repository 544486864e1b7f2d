using System.Globalization;
using k8s.Models;

namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>Selectors, affinities and tolerations, as the scheduler understands them.</summary>
/// <remarks>Source: Kubernetes documentation, "Labels and Selectors", "Assigning Pods to Nodes", "Taints and Tolerations".</remarks>
internal static class Matching
{
    /// <summary>A label selector; one that is null matches nothing, an empty one everything.</summary>
    public static bool Matches(V1LabelSelector? selector, IDictionary<string, string> labels) =>
        selector is not null
        && (selector.MatchLabels ?? new Dictionary<string, string>()).All(pair => labels.TryGetValue(pair.Key, out var value) && value == pair.Value)
        && (selector.MatchExpressions ?? []).All(term => Matches(term.Key, term.OperatorProperty, term.Values, labels));

    /// <summary>Node selector terms: one of them must match, with all of its expressions. A term without any matches nothing.</summary>
    public static bool Matches(V1NodeSelector? selector, ClusterNode node) => selector is null || (selector.NodeSelectorTerms ?? []).Any(term => Matches(term, node));

    public static bool Matches(V1NodeSelectorTerm? term, ClusterNode node)
    {
        var expressions = term?.MatchExpressions ?? [];
        var fields = term?.MatchFields ?? [];
        return expressions.Count + fields.Count > 0
            && expressions.All(one => Matches(one.Key, one.OperatorProperty, one.Values, node.Labels))
            && fields.All(one => Matches(one.Key, one.OperatorProperty, one.Values, new Dictionary<string, string> { ["metadata.name"] = node.Name }));
    }

    /// <summary>Whether a toleration covers a taint.</summary>
    public static bool Tolerates(V1Toleration toleration, V1Taint taint) =>
        (string.IsNullOrEmpty(toleration.Effect) || toleration.Effect == taint.Effect)
        && (string.IsNullOrEmpty(toleration.Key) ? toleration.OperatorProperty == "Exists" : toleration.Key == taint.Key)
        && (toleration.OperatorProperty == "Exists" || (toleration.Value ?? "") == (taint.Value ?? ""));

    /// <summary>Whether a term about other Pods means a Pod.</summary>
    /// <param name="term">The term.</param>
    /// <param name="owner">Namespace and labels of the Pod that has the term.</param>
    /// <param name="space">Namespace of the other Pod.</param>
    /// <param name="labels">Labels of the other Pod.</param>
    public static bool Means(V1PodAffinityTerm term, (string Space, IDictionary<string, string> Labels) owner, string space, IDictionary<string, string> labels)
    {
        var named = term.Namespaces ?? [];
        // Labels of namespaces are not known: a selector other than the empty one, which means all, is taken for the Pod's own.
        var all = term.NamespaceSelector is { } selector && selector.MatchLabels is not { Count: > 0 } && selector.MatchExpressions is not { Count: > 0 };
        var inSpace = all || (named.Count > 0 ? named.Contains(space) : owner.Space == space);
        return inSpace && Matches(term.LabelSelector, labels)
            && SameValues(term.MatchLabelKeys, owner.Labels, labels, same: true)
            && SameValues(term.MismatchLabelKeys, owner.Labels, labels, same: false);
    }

    /// <summary>Whether two Pods have the same, or no same, values of some labels; labels that the first does not have are passed over.</summary>
    public static bool SameValues(IEnumerable<string>? keys, IDictionary<string, string> first, IDictionary<string, string> second, bool same) =>
        (keys ?? []).All(key => !first.TryGetValue(key, out var value) || (second.TryGetValue(key, out var other) && other == value) == same);

    private static bool Matches(string key, string comparison, IList<string>? values, IDictionary<string, string> labels)
    {
        var has = labels.TryGetValue(key ?? "", out var value);
        return comparison switch
        {
            "In" => has && values?.Contains(value!) == true,
            "NotIn" => !has || values?.Contains(value!) != true,
            "Exists" => has,
            "DoesNotExist" => !has,
            "Gt" => has && Compare(value, values) > 0,
            "Lt" => has && Compare(value, values) < 0,
            _ => false,
        };
    }

    private static int? Compare(string? value, IList<string>? values) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var left)
        && values is [var only] && long.TryParse(only, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var right)
            ? left.CompareTo(right)
            : null;
}
