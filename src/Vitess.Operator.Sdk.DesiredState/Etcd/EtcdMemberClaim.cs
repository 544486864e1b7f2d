using Vitess.Operator.Sdk.DesiredState.Identity;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Etcd;

/// <summary>The volume of a member of etcd.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 11.3.</remarks>
public static class EtcdMemberClaim
{
    /// <summary>The PersistentVolumeClaim as it is created.</summary>
    /// <param name="etcd">The EtcdLockserver.</param>
    /// <param name="index">The member, 1 to 3.</param>
    public static V1PersistentVolumeClaim Build(EtcdContext etcd, int index)
    {
        ArgumentNullException.ThrowIfNull(etcd);
        return new()
        {
            ApiVersion = "v1",
            Kind = "PersistentVolumeClaim",
            Metadata = new()
            {
                Name = ObjectNames.EtcdMember(etcd.Name, index),
                NamespaceProperty = etcd.Namespace,
                Labels = etcd.MemberLabels(index),
                OwnerReferences = [etcd.Owner],
            },
            Spec = etcd.Spec.DataVolumeClaimTemplate,
        };
    }
}
