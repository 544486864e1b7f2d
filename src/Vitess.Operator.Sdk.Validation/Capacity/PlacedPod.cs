using k8s.Models;

namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>A Pod on a node.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Space">Its namespace.</param>
/// <param name="Labels">Its labels.</param>
/// <param name="Spec">Its spec.</param>
/// <param name="Requests">What it requests.</param>
/// <param name="Priority">Its priority; null when not known.</param>
/// <param name="Planned">The planned Pod that it is; null for one that ran before.</param>
internal sealed record PlacedPod(string Name, string Space, IDictionary<string, string> Labels, V1PodSpec Spec, Amounts Requests, int? Priority, PlannedPod? Planned)
{
    public static PlacedPod Of(PlannedPod pod) => new(pod.Name, pod.Space, pod.Labels, pod.Spec, pod.Requests, pod.Priority, pod);

    public static PlacedPod Of(V1Pod pod) => new(
        pod.Metadata?.Name ?? "",
        Namespaces.Of(pod.Metadata?.NamespaceProperty),
        pod.Metadata?.Labels ?? new Dictionary<string, string>(),
        pod.Spec,
        PodRequests.Of(pod.Spec, NamespaceLimits.None),
        pod.Spec.Priority ?? 0,
        null);
}
