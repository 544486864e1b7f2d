using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Clusters;

/// <summary>Keeps the cluster's own etcd, unless it uses another lockserver (D-23).</summary>
internal static class ClusterLockserver
{
    public static Task<ReconcileResult> ReconcileAsync(ClusterPass pass, CancellationToken cancellationToken) => LockserverChild.ReconcileAsync(
        pass, ObjectNames.GlobalEtcd(pass.Name), pass.Labels, Wanted.GlobalEtcd(pass),
        status => pass.Status.GlobalLockserver!.Etcd = status, cancellationToken);
}
