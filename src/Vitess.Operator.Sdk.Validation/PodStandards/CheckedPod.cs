using k8s.Models;

namespace Vitess.Operator.Sdk.Validation;

/// <summary>A Pod as the controls look at it.</summary>
internal sealed class CheckedPod(V1PodSpec spec, IDictionary<string, string>? annotations)
{
    public const string SecurityPath = "spec.securityContext";

    public V1PodSpec Spec => spec;

    public V1PodSecurityContext Security { get; } = spec.SecurityContext ?? new();

    public IDictionary<string, string> Annotations { get; } = annotations ?? new Dictionary<string, string>();

    /// <summary>Some controls mean Linux only.</summary>
    public bool IsWindows { get; } = spec.Os?.Name == "windows";

    /// <summary>The containers of all three kinds.</summary>
    public IReadOnlyList<CheckedContainer> Containers { get; } =
    [
        .. (spec.InitContainers ?? []).Select((container, i) => CheckedContainer.Of($"spec.initContainers[{i}]", container)),
        .. (spec.Containers ?? []).Select((container, i) => CheckedContainer.Of($"spec.containers[{i}]", container)),
        .. (spec.EphemeralContainers ?? []).Select((container, i) => CheckedContainer.Of($"spec.ephemeralContainers[{i}]", container)),
    ];
}
