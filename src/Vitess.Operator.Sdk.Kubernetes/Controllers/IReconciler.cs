using k8s;
using k8s.Models;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Brings the world in line with one object.</summary>
public interface IReconciler
{
    /// <summary>Makes one pass for an object, which may not exist any more.</summary>
    /// <param name="name">The object's key.</param>
    /// <param name="cancellationToken">Cancelled when the pass takes too long, or the program stops or loses its lead.</param>
    /// <returns>When to come back. A thrown exception is the same as <see cref="ReconcileResult.Failed"/>.</returns>
    Task<ReconcileResult> ReconcileAsync(NamespacedName name, CancellationToken cancellationToken);
}

/// <summary>Brings the world in line with one object, given in its typed form.</summary>
/// <typeparam name="T">The object's type.</typeparam>
public interface IReconciler<in T>
    where T : class, IKubernetesObject<V1ObjectMeta>
{
    /// <summary>Makes one pass for an object. Not called when it does not exist any more: what it owned is the garbage collector's.</summary>
    /// <param name="primary">The object as the informer last saw it; the pass's own copy.</param>
    /// <param name="cancellationToken">Cancelled when the pass takes too long, or the program stops or loses its lead.</param>
    /// <returns>When to come back. A thrown exception is the same as <see cref="ReconcileResult.Failed"/>.</returns>
    Task<ReconcileResult> ReconcileAsync(T primary, CancellationToken cancellationToken);
}
