using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.Merging;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using Vitess.Operator.Sdk.Models;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Etcd;

/// <summary>The Pod of a member of etcd.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 11.1.</remarks>
public static class EtcdMemberPod
{
    /// <summary>The Pod as it is created.</summary>
    /// <param name="etcd">The EtcdLockserver.</param>
    /// <param name="index">The member, 1 to 3.</param>
    public static V1Pod Build(EtcdContext etcd, int index)
    {
        ArgumentNullException.ThrowIfNull(etcd);
        var container = EtcdContainer.Of(etcd, index);
        return new()
        {
            ApiVersion = "v1",
            Kind = "Pod",
            Metadata = new()
            {
                Name = ObjectNames.EtcdMember(etcd.Name, index),
                NamespaceProperty = etcd.Namespace,
                Labels = etcd.MemberLabels(index),
                Annotations = Annotations(etcd, container),
                OwnerReferences = [etcd.Owner],
            },
            Spec = RestrictedPod.Of(Spec(etcd, index, container), etcd.Options),
        };
    }

    private static Dictionary<string, string> Annotations(EtcdContext etcd, V1Container container)
    {
        var annotations = new Dictionary<string, string>(StringComparer.Ordinal);
        UserMaps.Add(annotations, etcd.Spec.Annotations);
        annotations[VitessAnnotations.DesiredStateHash] = new DesiredStateHash()
            .AddKeys("labels-keys", etcd.Spec.ExtraLabels)
            .AddKeys("annotations-keys", etcd.Spec.Annotations)
            .AddContainers("init-containers", etcd.Spec.InitContainers)
            .AddContainers("containers", [container])
            .AddTolerations("tolerations", etcd.Spec.Tolerations)
            .ToHash();
        return annotations;
    }

    private static V1PodSpec Spec(EtcdContext etcd, int index, V1Container container)
    {
        var name = ObjectNames.EtcdMember(etcd.Name, index);
        var tolerations = new List<V1Toleration>();
        ListMerge.Tolerations(tolerations, etcd.Spec.Tolerations);
        return new()
        {
            Affinity = EtcdAffinity.Of(etcd),
            Containers = Merged(etcd.Spec.SidecarContainers, [container])!,
            Hostname = name,
            ImagePullSecrets = NotEmpty.List(etcd.Spec.ImagePullSecrets),
            InitContainers = Merged(etcd.Spec.InitContainers, []),
            PriorityClassName = NotEmpty.Text(etcd.Options.PriorityClass),
            SecurityContext = etcd.FsGroup is >= 0 and var group ? new() { FsGroup = group } : null,
            ServiceAccountName = NotEmpty.Text(etcd.Options.EtcdServiceAccount),
            Subdomain = ObjectNames.EtcdPeerService(etcd.Name),
            Tolerations = NotEmpty.List(tolerations),
            Volumes = SecretMounts.Merged([DataVolume(name)], etcd.Spec.ExtraVolumes),
        };
    }

    private static V1Volume DataVolume(string claim) =>
        new() { Name = EtcdContainer.DataVolume, PersistentVolumeClaim = new() { ClaimName = claim } };

    private static List<V1Container>? Merged(IList<V1Container>? first, V1Container[] then)
    {
        var containers = new List<V1Container>();
        ContainerMerge.IntoPod(containers, first);
        ContainerMerge.IntoPod(containers, then);
        return containers.Count > 0 ? containers : null;
    }
}
