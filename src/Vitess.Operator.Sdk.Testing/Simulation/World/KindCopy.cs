using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>All objects of one kind, typed. Changes may come from any thread while others read.</summary>
internal sealed class KindCopy<T>
    where T : class, IKubernetesObject<V1ObjectMeta>
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<NamespacedName, T> _objects = [];
    private IReadOnlyList<T>? _values;

    public KindCopy(Informer informer) => informer.Subscribe(Take);

    /// <summary>Is called for each object that appeared, changed or went (with its last content).</summary>
    public event Action<T>? Changed;

    /// <summary>The objects as they are now, in order of their keys; what happens later does not show in the list.</summary>
    public IReadOnlyList<T> Values
    {
        get
        {
            lock (_gate)
            {
                return _values ??= [.. _objects.Values];
            }
        }
    }

    public T? Find(NamespacedName key)
    {
        lock (_gate)
        {
            return _objects.GetValueOrDefault(key);
        }
    }

    private void Take(ObjectChange change)
    {
        var value = change.Object.To<T>();
        lock (_gate)
        {
            _values = null;
            if (change.New is null)
            {
                _objects.Remove(change.Object.Name);
            }
            else
            {
                _objects[change.Object.Name] = value;
            }
        }

        Changed?.Invoke(value);
    }
}
