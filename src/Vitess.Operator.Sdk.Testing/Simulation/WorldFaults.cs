using k8s.Models;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>What goes wrong in the simulated world. Each hook is asked at the moment given; null or false means that nothing goes wrong.</summary>
public sealed record WorldFaults
{
    /// <summary>Asked before an image is pulled for a container: true makes the pull fail, and be tried again with back-off.</summary>
    public Func<V1Pod, V1Container, bool> ImagePullFails { get; init; } = (_, _) => false;

    /// <summary>Asked when a container has started: how and when it will end by itself.</summary>
    public Func<V1Pod, V1Container, ContainerFault?> ContainerFails { get; init; } = (_, _) => null;

    /// <summary>Asked before a Pod is bound: true leaves it Pending as unschedulable.</summary>
    public Func<V1Pod, bool> Unschedulable { get; init; } = _ => false;

    /// <summary>Asked before a claim is bound: true leaves it Pending.</summary>
    public Func<V1PersistentVolumeClaim, bool> ProvisioningFails { get; init; } = _ => false;
}
