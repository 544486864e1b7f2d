namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Builds a part that becomes Pods: what all of them can have beside their own settings.</summary>
/// <typeparam name="TBuilder">The builder itself.</typeparam>
/// <typeparam name="TModel">The part that it makes.</typeparam>
public abstract class PodBuilder<TBuilder, TModel> : ModelBuilder<TBuilder, TModel>
    where TBuilder : PodBuilder<TBuilder, TModel>
    where TModel : PodCustomizations
{
    private protected PodBuilder(TModel model, BuilderScope scope)
        : base(model, scope)
    {
    }

    /// <summary>Sets an environment variable of the main container.</summary>
    /// <param name="name">Name of the variable.</param>
    /// <param name="value">Its value.</param>
    public TBuilder WithEnv(string name, string value) => WithEnv(new V1EnvVar { Name = name, Value = value });

    /// <summary>Sets an environment variable of the main container.</summary>
    /// <param name="variable">The variable; it replaces one of the same name.</param>
    public TBuilder WithEnv(V1EnvVar variable) => Set(part => part.ExtraEnv = Parts.Put(part.ExtraEnv, variable, item => item.Name));

    /// <summary>Adds a volume to the Pods. Mount it with <see cref="WithVolumeMount"/>.</summary>
    /// <param name="volume">The volume; it replaces one of the same name.</param>
    public TBuilder WithVolume(V1Volume volume) => Set(part => part.ExtraVolumes = Parts.Put(part.ExtraVolumes, volume, item => item.Name));

    /// <summary>Mounts a volume in the main container.</summary>
    /// <param name="mount">The mount; it replaces one at the same place.</param>
    public TBuilder WithVolumeMount(V1VolumeMount mount) =>
        Set(part => part.ExtraVolumeMounts = Parts.Put(part.ExtraVolumeMounts, mount, item => item.MountPath));

    /// <summary>Adds a container that has to end before the others start.</summary>
    /// <param name="container">The container; it replaces one of the same name.</param>
    public TBuilder WithInitContainer(V1Container container) =>
        Set(part => part.InitContainers = Parts.Put(part.InitContainers, container, item => item.Name));

    /// <summary>Adds a container that runs beside the main one.</summary>
    /// <param name="container">The container; it replaces one of the same name.</param>
    public TBuilder WithSidecar(V1Container container) =>
        Set(part => part.SidecarContainers = Parts.Put(part.SidecarContainers, container, item => item.Name));

    /// <summary>Sets which nodes the Pods go to. It takes the place of all rules that the operator would make, that of the zone too.</summary>
    /// <param name="affinity">The rules.</param>
    public TBuilder WithAffinity(V1Affinity affinity) => Set(part => part.Affinity = affinity);

    /// <summary>Lets the Pods go to nodes with a taint.</summary>
    /// <param name="toleration">The taint that is tolerated.</param>
    public TBuilder WithToleration(V1Toleration toleration) => Set(part => part.Tolerations = Parts.Add(part.Tolerations, toleration));

    /// <summary>Sets an annotation of the Pods.</summary>
    /// <param name="name">Name of the annotation.</param>
    /// <param name="value">Its value.</param>
    public TBuilder WithPodAnnotation(string name, string value) => Set(part => part.Annotations = Parts.Put(part.Annotations, name, value));

    /// <summary>Sets a label of the Pods.</summary>
    /// <param name="name">Name of the label.</param>
    /// <param name="value">Its value.</param>
    public TBuilder WithPodLabel(string name, string value) => Set(part => part.ExtraLabels = Parts.Put(part.ExtraLabels, name, value));
}
