using k8s.Models;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>What goes wrong in the simulated world. Each hook is asked at the moment given; null or false means that nothing goes wrong.</summary>
/// <remarks>
/// Hooks are asked again and again, so that one which looks at a variable lets a fault come and go; call <see cref="SimulatedWorld.Reconsider"/>
/// after a change of it. What goes wrong shows as in a real cluster: in statuses, in Events and in the logs of containers.
/// </remarks>
public sealed record WorldFaults
{
    /// <summary>Asked before an image is pulled for a container: true makes the pull fail, and be tried again with back-off.</summary>
    public Func<V1Pod, V1Container, bool> ImagePullFails { get; init; } = (_, _) => false;

    /// <summary>Asked before an image is pulled for a container: what the registry answers instead of the image, such as <c>… not found</c>. The pull is tried again with back-off.</summary>
    public Func<V1Pod, V1Container, string?> ImagePullError { get; init; } = (_, _) => null;

    /// <summary>Asked when a container has started: how and when it will end by itself.</summary>
    public Func<V1Pod, V1Container, ContainerFault?> ContainerFails { get; init; } = (_, _) => null;

    /// <summary>Asked whenever a kubelet looks at a container that runs: what is wrong with its program now.</summary>
    public Func<V1Pod, V1Container, ContainerTrouble?> ContainerTrouble { get; init; } = (_, _) => null;

    /// <summary>Whether mysqld of MySQL 8 is killed where its memory limit is less than it takes to initialise. Default: false.</summary>
    /// <remarks>Measured: about 285 MiB with performance_schema. mysqlctld lives on, so Kubernetes counts no restart; only the log ends in <c>Killed</c>.</remarks>
    public bool MemoryRunsOut { get; init; }

    /// <summary>Asked before a Pod is bound: true leaves it Pending as unschedulable.</summary>
    public Func<V1Pod, bool> Unschedulable { get; init; } = _ => false;

    /// <summary>Asked before a Pod is bound: what a scheduler says that finds no node for it.</summary>
    public Func<V1Pod, string?> SchedulingError { get; init; } = _ => null;

    /// <summary>Asked before a claim is bound: true leaves it Pending.</summary>
    public Func<V1PersistentVolumeClaim, bool> ProvisioningFails { get; init; } = _ => false;

    /// <summary>Asked before a claim is bound: what its provisioner says that makes no volume. The claim, and the Pods that use it, stay Pending.</summary>
    public Func<V1PersistentVolumeClaim, string?> ProvisioningError { get; init; } = _ => null;

    /// <summary>Asked before the volumes of a Pod are mounted: what kubelet says that cannot, such as that a volume is attached to another node.</summary>
    public Func<V1Pod, string?> MountError { get; init; } = _ => null;

    /// <summary>Asked while a deleted Pod ends: true keeps it in Terminating.</summary>
    public Func<V1Pod, bool> StopHangs { get; init; } = _ => false;
}
