namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>Whether the Pods of a cluster find room.</summary>
public sealed record CapacityReport
{
    /// <summary>With all nodes, Pods one after the other as the scheduler takes them.</summary>
    public required CapacityScenario AllNodes { get; init; }

    /// <summary>True if some Pods found no node in that order, but all do when the largest go first to the fullest nodes.</summary>
    public bool FitsOnlyPacked { get; init; }

    /// <summary>Each node, then each zone lost, then autoscalers at their maximum. Empty unless all Pods find a node.</summary>
    public required IReadOnlyList<CapacityScenario> Scenarios { get; init; }

    /// <summary>The node of each Pod that found one, by the Pod's name.</summary>
    public required IReadOnlyDictionary<string, string> Placements { get; init; }

    /// <summary>The tablets on local MySQL that found a node, to judge durability by.</summary>
    public IReadOnlyList<PlacedTablet> Tablets { get; init; } = [];

    /// <summary>Pods of lower priority that have to go for it, as <c>namespace/name</c>.</summary>
    public IReadOnlyList<string> Evicted { get; init; } = [];

    /// <summary>Objects that a ResourceQuota refuses.</summary>
    public required IReadOnlyList<QuotaExcess> OverQuota { get; init; }

    /// <summary>Containers and claims that a LimitRange refuses.</summary>
    public required IReadOnlyList<QuotaExcess> OutOfRange { get; init; }
}
