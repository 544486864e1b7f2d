using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>The objects that the simulated world follows, by kind, in order of their keys.</summary>
internal sealed class WorldObjects(IObjectClient client, TimeProvider time)
{
    private readonly SortedDictionary<string, IFollower> _followers = new(StringComparer.Ordinal);

    /// <summary>Calls back for each object of a kind that appears, changes or goes. Only before <see cref="StartAsync"/>.</summary>
    public void Follow<T>(Action<T> changed)
        where T : class, IKubernetesObject<V1ObjectMeta> => Of<T>().Changed += changed;

    /// <summary>The object, or null when it is not there.</summary>
    public T? Find<T>(NamespacedName key)
        where T : class, IKubernetesObject<V1ObjectMeta> => Of<T>().Objects.GetValueOrDefault(key);

    /// <summary>All objects of a kind in a namespace, by name.</summary>
    public IEnumerable<T> List<T>(string @namespace)
        where T : class, IKubernetesObject<V1ObjectMeta> => All<T>().Where(value => value.Key().Namespace == @namespace);

    /// <summary>All objects of a kind, by namespace and name.</summary>
    public IEnumerable<T> All<T>()
        where T : class, IKubernetesObject<V1ObjectMeta> => Of<T>().Objects.Values;

    /// <summary>Reads what is there and begins to watch.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var follower in _followers.Values)
        {
            await follower.StartAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private Follower<T> Of<T>()
        where T : class, IKubernetesObject<V1ObjectMeta>
    {
        if (!_followers.TryGetValue(typeof(T).FullName!, out var follower))
        {
            follower = new Follower<T>(client, time);
            _followers.Add(typeof(T).FullName!, follower);
        }

        return (Follower<T>)follower;
    }
}
