using k8s;
using k8s.Models;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Looks the object up and hands it to a typed reconciler.</summary>
internal sealed class TypedReconciler<T>(ObjectStore store, IReconciler<T> inner) : IReconciler
    where T : class, IKubernetesObject<V1ObjectMeta>
{
    public Task<ReconcileResult> ReconcileAsync(NamespacedName name, CancellationToken cancellationToken) =>
        store.Find(name) is { } live ? inner.ReconcileAsync(live.To<T>(), cancellationToken) : Task.FromResult(ReconcileResult.Done.WithoutResync());
}
