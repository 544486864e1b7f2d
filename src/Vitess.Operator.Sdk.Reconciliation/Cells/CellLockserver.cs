using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Cells;

/// <summary>Keeps the cell's own etcd, if it shall have one.</summary>
internal static class CellLockserver
{
    public static Task<ReconcileResult> ReconcileAsync(CellPass pass, CancellationToken cancellationToken) => LockserverChild.ReconcileAsync(
        pass, ObjectNames.LocalEtcd(pass.Cluster, pass.Spec.Name), pass.ClusterLabels, Wanted.LocalEtcd(pass),
        status => pass.Status.Lockserver!.Etcd = status, cancellationToken);
}
