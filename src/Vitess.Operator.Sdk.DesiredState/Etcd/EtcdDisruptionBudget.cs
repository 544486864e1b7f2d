using Vitess.Operator.Sdk.DesiredState.Identity;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Etcd;

/// <summary>The budget that keeps two of three members of etcd running while nodes are drained.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 11.5.</remarks>
public static class EtcdDisruptionBudget
{
    private const int Quorum = 2;

    /// <summary>The PodDisruptionBudget as it is created, or null when the spec asks for none.</summary>
    /// <param name="etcd">The EtcdLockserver.</param>
    public static V1PodDisruptionBudget? Build(EtcdContext etcd)
    {
        ArgumentNullException.ThrowIfNull(etcd);
        return etcd.Spec.CreatePDB != true ? null : new()
        {
            ApiVersion = "policy/v1",
            Kind = "PodDisruptionBudget",
            Metadata = new()
            {
                Name = ObjectNames.EtcdDisruptionBudget(etcd.Name),
                NamespaceProperty = etcd.Namespace,
                Labels = etcd.Selector(),
                OwnerReferences = [etcd.Owner],
            },
            Spec = new() { MinAvailable = Quorum, Selector = new() { MatchLabels = etcd.Selector() } },
        };
    }
}
