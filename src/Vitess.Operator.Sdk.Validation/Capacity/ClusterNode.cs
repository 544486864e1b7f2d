using System.Runtime.InteropServices;
using k8s.Models;

namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>A node with the Pods on it.</summary>
internal sealed class ClusterNode
{
    private const string DefaultPods = "110";
    private readonly List<PlacedPod> _pods = [];
    private readonly List<PlacedPod> _repelling = [];
    private readonly Dictionary<(string Key, string Value), List<PlacedPod>> _byLabel = [];
    private readonly Dictionary<TermKey, (int Version, int Count)> _counts = [];
    private readonly V1Node _node;
    private int _version;

    public ClusterNode(V1Node node)
    {
        _node = node;
        Labels = node.Metadata?.Labels ?? new Dictionary<string, string>();
        Allocatable = new Amounts(node.Status?.Allocatable ?? node.Status?.Capacity);
        if (!Allocatable.Has("pods"))
        {
            Allocatable.Set("pods", Amounts.Value(new ResourceQuantity(DefaultPods)));
        }
    }

    public string Name => _node.Metadata?.Name ?? "";

    public IDictionary<string, string> Labels { get; }

    public IList<V1Taint> Taints => _node.Spec?.Taints ?? [];

    public Amounts Allocatable { get; }

    public Amounts Used { get; } = new();

    public IReadOnlyList<PlacedPod> Pods => _pods;

    /// <summary>Those of the Pods that require others to stay away.</summary>
    public IReadOnlyList<PlacedPod> Repelling => _repelling;

    /// <summary>True unless it is cordoned or says that it is not ready.</summary>
    public bool IsUsable => _node.Spec?.Unschedulable != true && (_node.Status?.Conditions ?? []).All(condition => condition.Type != "Ready" || condition.Status == "True");

    /// <summary>The zone; null when the node tells none.</summary>
    public string? Zone => Label(NodeLabels.Zone) ?? Label(NodeLabels.BetaZone);

    public string? Label(string key) => Labels.TryGetValue(key, out var value) ? value : null;

    public decimal Free(string resource) => Allocatable[resource] - Used[resource];

    /// <summary>Pods among which all are that a selector may match: those with the rarest of its labels.</summary>
    public IReadOnlyList<PlacedPod> Candidates(V1LabelSelector? selector)
    {
        IReadOnlyList<PlacedPod> fewest = selector is null ? [] : _pods;
        foreach (var (key, value) in selector?.MatchLabels ?? new Dictionary<string, string>())
        {
            if (!_byLabel.TryGetValue((key, value), out var pods))
            {
                return [];
            }

            fewest = pods.Count < fewest.Count ? pods : fewest;
        }

        return fewest;
    }

    /// <summary>How many of the Pods a term means; counted again only after something changed on the node.</summary>
    /// <param name="key">Key of the term.</param>
    /// <param name="selector">Selector that all of them match.</param>
    /// <param name="isMeant">Whether the term means a Pod.</param>
    public int CountOf(TermKey key, V1LabelSelector? selector, Func<PlacedPod, bool> isMeant)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, key, out var exists);
        if (!exists || known.Version != _version)
        {
            known = (_version, Candidates(selector).Count(isMeant));
        }

        return known.Count;
    }

    public void Put(PlacedPod pod)
    {
        _version++;
        _pods.Add(pod);
        foreach (var (key, value) in pod.Labels)
        {
            ref var same = ref CollectionsMarshal.GetValueRefOrAddDefault(_byLabel, (key, value), out _);
            (same ??= []).Add(pod);
        }

        if (pod.Spec.Affinity?.PodAntiAffinity?.RequiredDuringSchedulingIgnoredDuringExecution is { Count: > 0 })
        {
            _repelling.Add(pod);
        }

        Used.Add(pod.Requests);
    }

    public void Take(PlacedPod pod)
    {
        _version++;
        _pods.Remove(pod);
        foreach (var (key, value) in pod.Labels)
        {
            _byLabel[(key, value)].Remove(pod);
        }

        _repelling.Remove(pod);
        Used.Add(pod.Requests, -1);
    }
}
