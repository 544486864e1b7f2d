using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Keeps as many Pods of each ReplicaSet as it asks for.</summary>
internal sealed class ReplicaSetController : WorldController
{
    public ReplicaSetController(World world)
        : base(world)
    {
        Follow<V1ReplicaSet>();
        Follow<V1Pod>(pod => pod.Controller() is { Kind: "ReplicaSet" } owner ? [new(pod.Metadata.NamespaceProperty, owner.Name)] : []);
    }

    public override async Task ReconcileAsync(NamespacedName key, CancellationToken cancellationToken)
    {
        if (World.Objects.Find<V1ReplicaSet>(key) is not { } set || set.IsTerminating())
        {
            return;
        }

        List<V1Pod> pods = [.. World.PodsOf(set).Where(pod => !pod.IsTerminating() && !pod.IsFinished())];
        var missing = (set.Spec.Replicas ?? 1) - pods.Count;
        for (var count = 0; count < missing; count++)
        {
            await World.CreateOrComplainAsync(ChildPods.FromTemplate(World, set.Spec.Template, set), set, "replicaset-controller", cancellationToken).ConfigureAwait(false);
        }

        foreach (var pod in pods.OrderBy(pod => pod.IsReady()).ThenByDescending(pod => pod.Metadata.CreationTimestamp).Take(Math.Max(-missing, 0)))
        {
            await World.DeleteAsync(pod, null, cancellationToken).ConfigureAwait(false);
        }

        await ReportAsync(set, pods, cancellationToken).ConfigureAwait(false);
    }

    private Task<bool> ReportAsync(V1ReplicaSet set, List<V1Pod> pods, CancellationToken cancellationToken)
    {
        var ready = pods.Count(pod => pod.IsReady());
        var status = new V1ReplicaSetStatus
        {
            ObservedGeneration = set.Metadata.Generation,
            Replicas = pods.Count,
            FullyLabeledReplicas = pods.Count,
            ReadyReplicas = ready,
            AvailableReplicas = ready,
        };
        return World.WriteStatusAsync(set, set.Status, status, cancellationToken);
    }
}
