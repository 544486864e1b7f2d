using System.Text.Json;
using k8s.Models;

namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>What a Pod asks of nodes, as keys: Pods with the same key get the same answer from the same nodes.</summary>
internal sealed class PodWishes(string space, IDictionary<string, string> labels, V1PodSpec spec)
{
    private readonly Dictionary<V1PodAffinityTerm, TermKey> _terms = new(ReferenceEqualityComparer.Instance);
    private string? _place;
    private IReadOnlyList<(int Port, string Protocol, string Address)>? _ports;

    /// <summary>Whether it was made of these parts.</summary>
    public bool IsOf(string ofSpace, IDictionary<string, string> ofLabels, V1PodSpec ofSpec) => space == ofSpace && ReferenceEquals(labels, ofLabels) && ReferenceEquals(spec, ofSpec);

    /// <summary>Key of what decides about nodes whatever runs on them: name, selector, required node affinity, tolerations.</summary>
    public string Place => _place ??= JsonSerializer.Serialize(new object?[]
    {
        spec.NodeName, spec.NodeSelector, spec.Affinity?.NodeAffinity?.RequiredDuringSchedulingIgnoredDuringExecution, spec.Tolerations,
    });

    /// <summary>Host ports.</summary>
    public IReadOnlyList<(int Port, string Protocol, string Address)> Ports => _ports ??= [.. NodeFit.Ports(spec)];

    /// <summary>Key of the Pods that one of the Pod's terms means: the term, and of the Pod what the term looks at.</summary>
    public TermKey Of(V1PodAffinityTerm term)
    {
        if (!_terms.TryGetValue(term, out var key))
        {
            var values = (term.MatchLabelKeys ?? []).Concat(term.MismatchLabelKeys ?? []).Select(name => labels.TryGetValue(name, out var value) ? value : null);
            key = new(JsonSerializer.Serialize(new object?[] { space, term with { TopologyKey = "" }, values }));
            _terms[term] = key;
        }

        return key;
    }
}
