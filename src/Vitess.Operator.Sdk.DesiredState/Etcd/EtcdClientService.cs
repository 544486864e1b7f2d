using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Etcd;

/// <summary>The Service through which Vitess reaches etcd.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 11.4.</remarks>
public static class EtcdClientService
{
    internal const int Port = 2379;

    /// <summary>The Service as it is created, or null when the spec asks for none.</summary>
    /// <param name="etcd">The EtcdLockserver.</param>
    public static V1Service? Build(EtcdContext etcd)
    {
        ArgumentNullException.ThrowIfNull(etcd);
        return etcd.Spec.CreateClientService != true ? null : ComponentService.Build(
            ObjectNames.EtcdClientService(etcd.Name), etcd.Namespace, etcd.Owner, etcd.ServiceLabels(),
            [Ports.OfService("client", Port)], etcd.Spec.ClientService);
    }
}
