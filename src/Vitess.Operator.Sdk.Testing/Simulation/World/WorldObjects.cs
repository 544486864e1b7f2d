using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>The objects that the simulated world follows, typed, by kind, in order of their keys.</summary>
internal sealed class WorldObjects(IObjectClient client, TimeProvider time)
{
    // Objects are kept typed here, so the informers' own copies need not be packed.
    private static readonly InformerOptions Options = new() { CompressAbove = null, WatchTimeout = TimeSpan.FromHours(12), IdleTimeout = TimeSpan.FromDays(1) };

    private readonly InformerSet _informers = new(client, Options, time);
    private readonly Dictionary<Type, object> _copies = [];
    private Task _informing = Task.CompletedTask;

    /// <summary>Calls back for each object of a kind that appears, changes or goes. Only before <see cref="Start"/>.</summary>
    public void Follow<T>(Action<T> changed)
        where T : class, IKubernetesObject<V1ObjectMeta> => Of<T>().Changed += changed;

    /// <summary>Keeps a copy of a kind that is only looked up. Only before <see cref="Start"/>.</summary>
    public void Read<T>()
        where T : class, IKubernetesObject<V1ObjectMeta> => Of<T>();

    /// <summary>The object, or null when it is not there.</summary>
    public T? Find<T>(NamespacedName key)
        where T : class, IKubernetesObject<V1ObjectMeta> => Of<T>().Find(key);

    /// <summary>All objects of a kind in a namespace, by name.</summary>
    public IEnumerable<T> List<T>(string @namespace)
        where T : class, IKubernetesObject<V1ObjectMeta> => All<T>().Where(value => value.Key().Namespace == @namespace);

    /// <summary>All objects of a kind, by namespace and name.</summary>
    public IReadOnlyList<T> All<T>()
        where T : class, IKubernetesObject<V1ObjectMeta> => Of<T>().Values;

    /// <summary>Reads what is there and follows it from then on. With a server that answers inline everything is read when this returns.</summary>
    public void Start(CancellationToken cancellationToken)
    {
        using var plain = new WithoutSynchronizationContext();
        _informing = _informers.RunAsync(cancellationToken);
    }

    /// <summary>Waits until nothing is followed any more, after cancellation.</summary>
    public Task StopAsync() => _informing;

    private KindCopy<T> Of<T>()
        where T : class, IKubernetesObject<V1ObjectMeta>
    {
        if (!_copies.TryGetValue(typeof(T), out var copy))
        {
            copy = new KindCopy<T>(_informers.Of<T>());
            _copies.Add(typeof(T), copy);
        }

        return (KindCopy<T>)copy;
    }
}
