using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Testing.Api;

namespace Vitess.Operator.Sdk.Testing.Checking;

/// <summary>The tablet Pods that the program took down and that have not been Ready again since.</summary>
internal sealed class DownPods : IChangeListener, IDisposable
{
    private readonly StoreView _view;
    private readonly SortedDictionary<NamespacedName, string> _down = [];

    public DownPods(StoreView view, IReadOnlyCollection<NamespacedName> before)
    {
        _view = view;
        foreach (var name in before)
        {
            _down[name] = string.Empty;
        }

        lock (view.Store.Gate)
        {
            view.Store.Kind(StoreView.PodKey).Subscribe(this);
        }
    }

    public IReadOnlyCollection<NamespacedName> Names => [.. _down.Keys];

    public void Add(NamespacedName pod, string uid) => _down[pod] = uid;

    public void Enqueue(Change change)
    {
        var name = new NamespacedName(change.Object.Namespace, change.Object.Name);
        if (change.Type != ChangeType.Deleted && _down.TryGetValue(name, out var uid) && change.Object.Uid != uid && ObjectFacts.IsReady(change.Object.Tree()))
        {
            _down.Remove(name);
        }
    }

    public void Deliver()
    {
    }

    public void Dispose()
    {
        lock (_view.Store.Gate)
        {
            _view.Store.Kind(StoreView.PodKey).Unsubscribe(this);
        }
    }
}
