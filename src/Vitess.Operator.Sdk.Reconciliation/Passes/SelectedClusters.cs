using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Reconciliation.Passes;

/// <summary>Makes passes only for objects of clusters that are selected. The others are looked at again after the controller's period: their cluster may be selected by then.</summary>
internal sealed class SelectedClusters(InformerSet informers, IController inner, Func<CachedObject, bool> selects) : IReconciler
{
    private readonly ObjectStore _clusters = informers.Of(Kinds.Cluster).Store;
    private readonly ObjectStore _objects = informers.Of(inner.Options.Kind).Store;

    public Task<ReconcileResult> ReconcileAsync(NamespacedName name, CancellationToken cancellationToken) =>
        _objects.Find(name) is not { } live || IsSelected(live) ? inner.ReconcileAsync(name, cancellationToken) : Task.FromResult(ReconcileResult.Done);

    // What belongs to no cluster is nobody else's; what belongs to one that is gone is the garbage collector's.
    private bool IsSelected(CachedObject live)
    {
        var name = live.Kind == Kinds.Cluster ? live.Name.Name : live.Label(VitessLabels.Cluster);
        return name is null || (_clusters.Find(new(live.Name.Namespace, name)) is { } cluster && selects(cluster));
    }
}
