using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>
/// Binds Pods to nodes: one that fits the node selector and the required zone, with the fewest Pods that the Pod would rather not share a node with.
/// A zone that is asked for and has no nodes yet gets some, as with a cluster autoscaler.
/// </summary>
internal sealed class Scheduler : WorldController
{
    private readonly NodePool _nodes;

    public Scheduler(World world, NodePool nodes)
        : base(world)
    {
        _nodes = nodes;
        Follow<V1Pod>();
    }

    public override async Task ReconcileAsync(NamespacedName key, CancellationToken cancellationToken)
    {
        if (World.Objects.Find<V1Pod>(key) is not { Spec.NodeName: null } pod || pod.IsTerminating() || pod.IsFinished())
        {
            return;
        }

        var age = World.Time.GetUtcNow().UtcDateTime - pod.Metadata.CreationTimestamp.GetValueOrDefault();
        if (age < World.Options.Timings.Scheduling)
        {
            EnqueueAfter(key, World.Options.Timings.Scheduling);
        }
        else if (World.Options.Faults.Unschedulable(pod))
        {
            await RefuseAsync(pod, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await BindAsync(pod, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task BindAsync(V1Pod pod, CancellationToken cancellationToken)
    {
        var candidates = await _nodes.ForAsync(NodeDemand.Of(pod), cancellationToken).ConfigureAwait(false);
        var node = candidates.MinBy(node => (Neighbours(pod, node), node.Key()))!;
        var binding = new V1Binding
        {
            Metadata = new V1ObjectMeta { Name = pod.Metadata.Name, NamespaceProperty = pod.Metadata.NamespaceProperty },
            Target = new V1ObjectReference { ApiVersion = "v1", Kind = "Node", Name = node.Metadata.Name },
        };
        await World.CreateSubresourceAsync<V1Pod, V1Binding>(binding, "binding", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>How many Pods of the same component and owner are on the node already; then how many Pods at all, so that load spreads.</summary>
    private (int Same, int All) Neighbours(V1Pod pod, V1Node node)
    {
        var there = World.Objects.All<V1Pod>().Where(other => other.Spec.NodeName == node.Metadata.Name && !other.IsFinished()).ToList();
        return (there.Count(other => other.Controller()?.Uid is { } owner && owner == pod.Controller()?.Uid), there.Count);
    }

    private async Task RefuseAsync(V1Pod pod, CancellationToken cancellationToken)
    {
        EnqueueAfter(pod.Key(), TimeSpan.FromSeconds(30));
        var refused = new V1PodCondition
        {
            Type = "PodScheduled",
            Status = "False",
            Reason = "Unschedulable",
            Message = "0 nodes are available: the simulated world refuses this Pod.",
            LastTransitionTime = World.Now,
        };
        if (!pod.Has("PodScheduled", "False"))
        {
            var status = new V1PodStatus { Phase = "Pending", QosClass = pod.Status?.QosClass, Conditions = [refused] };
            await World.WriteStatusAsync(pod, pod.Status, status, cancellationToken).ConfigureAwait(false);
        }
    }
}
