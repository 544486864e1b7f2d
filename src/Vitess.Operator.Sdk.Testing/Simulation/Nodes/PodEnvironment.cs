using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>What a Pod finds around it: the volumes it mounts, the images on its node, and what its programs wait for.</summary>
internal sealed class PodEnvironment
{
    private readonly World _world;
    private readonly HashSet<(string Node, string Image)> _images = [];
    private readonly List<IProgramModel> _programs = [];

    public PodEnvironment(World world)
    {
        _world = world;
        world.Objects.Follow<V1PersistentVolumeClaim>(claim => UsersOf(claim));
        world.Objects.Read<V1Secret>();
        world.Objects.Read<V1ConfigMap>();
    }

    /// <summary>Is called with the key of a Pod whose surroundings have changed.</summary>
    public event Action<NamespacedName>? Changed;

    /// <summary>Adds a model of what certain programs do.</summary>
    public void Add(IProgramModel programs)
    {
        _programs.Add(programs);
        programs.Changed += key => Changed?.Invoke(key);
    }

    /// <summary>Whether the program in a container would answer its readiness probe now.</summary>
    public bool IsReady(V1Pod pod, V1Container container) => _programs.TrueForAll(model => model.IsReady(pod, container) != false) && !LacksDatabase(pod, container);

    /// <summary>What is wrong with the program in a container that runs.</summary>
    public ContainerTrouble? TroubleOf(V1Pod pod, V1Container container) =>
        _world.Options.Faults.ContainerTrouble(pod, container) ?? (_world.Options.Faults.MemoryRunsOut ? MysqldMemory.Of(container) : null);

    /// <summary>How the program in a container ends by itself, or null when it runs on.</summary>
    public ContainerFault? EndOf(V1Pod pod, V1Container container)
    {
        if (_world.Options.Faults.ContainerFails(pod, container) is { } fault)
        {
            return fault;
        }

        var runsToItsEnd = pod.Spec.RestartPolicy is "Never" or "OnFailure" && !_programs.Exists(model => model.RunsOn(pod, container));
        return runsToItsEnd ? new ContainerFault(_world.Around(_world.Options.Timings.Completion), 0, "Completed") : null;
    }

    /// <summary>How long it takes until the node has an image; null when the pull fails.</summary>
    public TimeSpan? Pull(V1Pod pod, V1Container container)
    {
        if (_world.Options.Faults.ImagePullFails(pod, container) || _world.Options.Faults.ImagePullError(pod, container) is not null)
        {
            return null;
        }

        return _images.Add((pod.Spec.NodeName, container.Image)) ? _world.Around(_world.Options.Timings.ImagePull) : TimeSpan.Zero;
    }

    /// <summary>Whether every volume of the Pod can be mounted: claims bound, Secrets and ConfigMaps there unless optional.</summary>
    public bool CanMount(V1Pod pod)
    {
        var space = pod.Metadata.NamespaceProperty;
        return (pod.Spec.Volumes ?? []).All(volume =>
            (volume.PersistentVolumeClaim is not { } claim || IsBound(space, claim.ClaimName))
            && (volume.Secret is not { Optional: not true } secret || Exists<V1Secret>(space, secret.SecretName))
            && (volume.ConfigMap is not { Optional: not true } map || Exists<V1ConfigMap>(space, map.Name)))
            && (_world.Options.AssumesMissingVolumes || !MissingMounts.Of(_world, pod).Any());
    }

    // vttablet is as healthy as its mysqld.
    private bool LacksDatabase(V1Pod pod, V1Container container) => container.Name == TabletIdentity.ContainerName
        && pod.Spec.Containers.FirstOrDefault(other => other.Name == "mysqld") is { } database && TroubleOf(pod, database) is { IsReady: false };

    private bool IsBound(string space, string name) => _world.Objects.Find<V1PersistentVolumeClaim>(new(space, name)) is { } claim
        ? claim.Status?.Phase == "Bound"
        : _world.Options.AssumesMissingVolumes;

    private bool Exists<T>(string space, string name)
        where T : class, k8s.IKubernetesObject<V1ObjectMeta> =>
        _world.Options.AssumesMissingVolumes || _world.Objects.Find<T>(new(space, name)) is not null;

    private void UsersOf(V1PersistentVolumeClaim claim)
    {
        // A Pod that waits for its volumes looks again by itself; this only saves it the wait when the claim has its name, as Vitess claims do.
        Changed?.Invoke(claim.Key());
    }
}
