using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>All objects of one kind, typed.</summary>
internal sealed class KindCopy<T>
    where T : class, IKubernetesObject<V1ObjectMeta>
{
    public KindCopy(Informer informer) => informer.Subscribe(Take);

    /// <summary>Is called for each object that appeared, changed or went (with its last content).</summary>
    public event Action<T>? Changed;

    public SortedDictionary<NamespacedName, T> Objects { get; } = [];

    private void Take(ObjectChange change)
    {
        var value = change.Object.To<T>();
        if (change.New is null)
        {
            Objects.Remove(change.Object.Name);
        }
        else
        {
            Objects[change.Object.Name] = value;
        }

        Changed?.Invoke(value);
    }
}
