using k8s.Models;

namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>A Pod to be placed.</summary>
/// <param name="Name">Its name, unique in the cluster.</param>
/// <param name="Space">Its namespace.</param>
/// <param name="Labels">Its labels.</param>
/// <param name="Spec">What it runs and where it may run.</param>
/// <param name="Requests">What it requests of its node.</param>
/// <param name="Claims">Its claims, by name; null for one that is not known.</param>
/// <param name="Fields">The fields behind it.</param>
internal sealed record PlannedPod(
    string Name, string Space, IDictionary<string, string> Labels, V1PodSpec Spec, Amounts Requests, IReadOnlyDictionary<string, V1PersistentVolumeClaim?> Claims, PodFields Fields)
{
    // A copy with other labels or another spec takes this along, and asks anew.
    private PodWishes? _wishes;

    /// <summary>The priority; null when it is not known.</summary>
    public int? Priority { get; init; }

    /// <summary>True for Pods that autoscalers add.</summary>
    public bool IsExtra { get; init; }

    /// <summary>What it asks of nodes.</summary>
    public PodWishes Wishes => _wishes?.IsOf(Space, Labels, Spec) == true ? _wishes : _wishes = new(Space, Labels, Spec);

    public override string ToString() => Name;
}
