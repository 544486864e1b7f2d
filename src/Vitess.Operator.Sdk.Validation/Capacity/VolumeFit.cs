using k8s.Models;

namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>On which nodes a Pod's volumes can be had.</summary>
/// <remarks>
/// A volume that exists decides by its node affinity, a storage class by its allowed topologies. One that was first made for a node stays in
/// that node's zone, or on the node itself where the class makes local volumes. Source: Kubernetes documentation, "Storage Classes".
/// </remarks>
internal sealed class VolumeFit(ValidationContext context)
{
    private const string IsDefault = "storageclass.kubernetes.io/is-default-class";
    private const string NoProvisioner = "kubernetes.io/no-provisioner";
    private static readonly string[] Local = ["local-path", "hostpath", "local.openebs", "topolvm", "localpv", "host-path"];

    /// <summary>What is wrong with the Pod's claims wherever it goes; null for nothing.</summary>
    public string? Fault(PlannedPod pod)
    {
        foreach (var claim in Open(pod))
        {
            if (context.StorageClasses is null || claim.Spec?.StorageClassName is { Length: 0 } || ClassOf(claim) is not null)
            {
                continue;
            }

            var name = claim.Spec?.StorageClassName;
            if (name is null || context.PersistentVolumes?.Any(volume => volume.Spec?.StorageClassName == name) != true)
            {
                return name is null ? "the claim names no storage class, and none is the default" : $"storage class {name} does not exist";
            }
        }

        return null;
    }

    /// <summary>True if all volumes of the Pod can be had on a node.</summary>
    public bool Fits(PlannedPod pod, ClusterNode node) =>
        pod.Claims.Values.All(claim => claim is null || (VolumeOf(claim) is { } volume ? Matching.Matches(volume.Spec?.NodeAffinity?.Required, node) : InTopology(claim, node)));

    /// <summary>True if the volumes that a Pod got on one node can be had on another too.</summary>
    public bool Moves(PlannedPod pod, ClusterNode from, ClusterNode to) => Open(pod).All(claim => !IsLocal(claim) && (from.Zone is null || from.Zone == to.Zone));

    private IEnumerable<V1PersistentVolumeClaim> Open(PlannedPod pod) => pod.Claims.Values.OfType<V1PersistentVolumeClaim>().Where(claim => VolumeOf(claim) is null);

    private V1PersistentVolume? VolumeOf(V1PersistentVolumeClaim claim) => string.IsNullOrEmpty(claim.Spec?.VolumeName)
        ? null
        : context.PersistentVolumes?.FirstOrDefault(volume => volume.Metadata?.Name == claim.Spec.VolumeName);

    private bool InTopology(V1PersistentVolumeClaim claim, ClusterNode node)
    {
        var storage = ClassOf(claim);
        if (storage?.AllowedTopologies is { Count: > 0 } terms && !terms.Any(term => (term.MatchLabelExpressions ?? []).All(one => one.Values?.Contains(node.Label(one.Key) ?? "") == true)))
        {
            return false;
        }

        // Without a provisioner the volumes must be there; where they are not known nothing can be said.
        return storage?.Provisioner != NoProvisioner || context.PersistentVolumes is null || context.PersistentVolumes.Any(volume =>
            volume.Spec is { ClaimRef: null } spec && spec.StorageClassName == storage.Metadata?.Name && Matching.Matches(spec.NodeAffinity?.Required, node));
    }

    private V1StorageClass? ClassOf(V1PersistentVolumeClaim claim) => context.StorageClasses?.FirstOrDefault(storage => claim.Spec?.StorageClassName is { } name
        ? storage.Metadata?.Name == name
        : storage.Metadata?.Annotations is { } annotations && annotations.TryGetValue(IsDefault, out var value) && value == "true");

    private bool IsLocal(V1PersistentVolumeClaim claim) =>
        ClassOf(claim)?.Provisioner is { } provisioner && (provisioner == NoProvisioner || Local.Any(mark => provisioner.Contains(mark, StringComparison.Ordinal)));
}
