using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Etcd;

/// <summary>The headless Service through which the members of etcd find each other.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 11.4.</remarks>
public static class EtcdPeerService
{
    internal const int Port = 2380;

    /// <summary>The Service as it is created, or null when the spec asks for none.</summary>
    /// <param name="etcd">The EtcdLockserver.</param>
    public static V1Service? Build(EtcdContext etcd)
    {
        ArgumentNullException.ThrowIfNull(etcd);
        if (etcd.Spec.CreatePeerService != true)
        {
            return null;
        }

        var service = ComponentService.Build(
            ObjectNames.EtcdPeerService(etcd.Name), etcd.Namespace, etcd.Owner, etcd.ServiceLabels(),
            [Ports.OfService("peer", Port)], etcd.Spec.PeerService);
        service.Spec.Type = "ClusterIP";
        service.Spec.ClusterIP ??= "None";
        service.Spec.PublishNotReadyAddresses = true; // members find each other before any of them is ready
        return service;
    }
}
