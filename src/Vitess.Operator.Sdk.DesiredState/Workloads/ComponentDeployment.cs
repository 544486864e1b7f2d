using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.DesiredState.Merging;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.Models;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Workloads;

/// <summary>A Deployment around the containers of a component: everything that all components have in common.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 12.2.</remarks>
internal sealed class ComponentDeployment
{
    public required string Name { get; init; }

    public required string? Namespace { get; init; }

    public required V1OwnerReference Owner { get; init; }

    /// <summary>Labels of the object, its selector and, below the user's, its Pods.</summary>
    public required Dictionary<string, string> Labels { get; init; }

    public required PodCustomizations Custom { get; init; }

    public required OperatorDefaults Options { get; init; }

    public required IReadOnlyList<V1Container> Containers { get; init; }

    public IList<V1LocalObjectReference>? ImagePullSecrets { get; init; }

    public string? Zone { get; init; }

    /// <summary>Null leaves the number to whoever scales the Deployment.</summary>
    public int? Replicas { get; init; }

    public IList<V1Volume>? Volumes { get; init; }

    /// <summary>Annotations of the Pods below the user's.</summary>
    public Dictionary<string, string>? Annotations { get; init; }

    public V1DeploymentStrategy? Strategy { get; init; }

    public IList<V1TopologySpreadConstraint>? TopologySpreadConstraints { get; init; }

    public long? TerminationGracePeriodSeconds { get; init; }

    public V1Deployment Build() => new()
    {
        ApiVersion = "apps/v1",
        Kind = "Deployment",
        Metadata = new() { Name = Name, NamespaceProperty = Namespace, Labels = Labels, OwnerReferences = [Owner] },
        Spec = new()
        {
            Replicas = Replicas,
            RevisionHistoryLimit = 0,
            Selector = new() { MatchLabels = Copy(Labels) },
            Strategy = Strategy,
            Template = new() { Metadata = PodMetadata(), Spec = RestrictedPod.Of(PodSpec(), Options) },
        },
    };

    private V1ObjectMeta PodMetadata()
    {
        var labels = Copy(Labels);
        UserMaps.Add(labels, Custom.ExtraLabels);
        var annotations = Annotations is null ? new(StringComparer.Ordinal) : Copy(Annotations);
        UserMaps.Add(annotations, Custom.Annotations);
        return new() { Labels = labels, Annotations = annotations.Count > 0 ? annotations : null };
    }

    private V1PodSpec PodSpec() => new()
    {
        Affinity = Custom.Affinity ?? ZoneAffinity.Of(Zone),
        Containers = Merged(Custom.SidecarContainers, Containers)!,
        ImagePullSecrets = NotEmpty.List(ImagePullSecrets),
        InitContainers = Merged(Custom.InitContainers, []),
        PriorityClassName = NotEmpty.Text(Options.PriorityClass),
        ServiceAccountName = NotEmpty.Text(Options.ServiceAccount),
        TerminationGracePeriodSeconds = TerminationGracePeriodSeconds,
        Tolerations = NotEmpty.List(Custom.Tolerations),
        TopologySpreadConstraints = NotEmpty.List(TopologySpreadConstraints),
        Volumes = NotEmpty.List(Volumes),
    };

    private static List<V1Container>? Merged(IList<V1Container>? first, IReadOnlyList<V1Container> then)
    {
        var containers = new List<V1Container>((first?.Count ?? 0) + then.Count);
        ContainerMerge.IntoTemplate(containers, first);
        ContainerMerge.IntoTemplate(containers, then);
        return containers.Count > 0 ? containers : null;
    }

    private static Dictionary<string, string> Copy(Dictionary<string, string> map) => new(map, StringComparer.Ordinal);
}
