using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Topology;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>
/// One part of the simulated world. It names the kinds it follows when it is made, and is then asked to look at one key at a time
/// whenever something about that key changed or an agreed time has come.
/// </summary>
internal abstract class WorldController(World world)
{
    /// <summary>What all parts share.</summary>
    protected World World => world;

    /// <summary>Brings the world's side of one key up to date. Must be safe to call at any time and any number of times.</summary>
    public abstract Task ReconcileAsync(NamespacedName key, CancellationToken cancellationToken);

    /// <summary>As <see cref="ReconcileAsync"/>; a server that fails or a lock server that is gone means another try a second later.</summary>
    public async Task ReconcileSafelyAsync(NamespacedName key, CancellationToken cancellationToken)
    {
        try
        {
            await ReconcileAsync(key, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is KubernetesApiException or TopologyException)
        {
            EnqueueAfter(key, TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>Looks at a key as soon as possible.</summary>
    protected void Enqueue(NamespacedName key) => world.Queue.Add(this, key);

    /// <summary>Looks at a key again at a later time.</summary>
    protected void EnqueueAfter(NamespacedName key, TimeSpan delay) => world.Queue.AddAfter(this, key, delay);

    /// <summary>Looks at the key of each object of a kind that appears, changes or goes.</summary>
    protected void Follow<T>()
        where T : class, IKubernetesObject<V1ObjectMeta> => Follow<T>(value => [value.Key()]);

    /// <summary>Looks at keys derived from each object of a kind that appears, changes or goes.</summary>
    protected void Follow<T>(Func<T, IEnumerable<NamespacedName>> keys)
        where T : class, IKubernetesObject<V1ObjectMeta> => world.Objects.Follow<T>(value =>
        {
            foreach (var key in keys(value))
            {
                Enqueue(key);
            }
        });
}
