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
    private readonly NodeFilter _filter;

    public Scheduler(World world, NodePool nodes)
        : base(world)
    {
        (_nodes, _filter) = (nodes, new NodeFilter(world));
        Follow<V1Pod>();
        world.FaultsChanged += () => World.Objects.All<V1Pod>().Where(pod => pod.Spec.NodeName is null).ToList().ForEach(pod => Enqueue(pod.Key()));
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
        else if (Refusal(pod) is { } refusal)
        {
            await RefuseAsync(pod, refusal, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await BindAsync(pod, cancellationToken).ConfigureAwait(false);
        }
    }

    // Claims of a class that binds at once come before the Pods that use them.
    private string? Refusal(V1Pod pod) => World.Options.Faults.SchedulingError(pod)
        ?? (World.Options.Faults.Unschedulable(pod) ? "0 nodes are available: the simulated world refuses this Pod." : null)
        ?? (ClaimKeys.Of(pod).Any(key => World.Objects.Find<V1PersistentVolumeClaim>(key) is { Status.Phase: not "Bound" } claim && World.Options.Faults.ProvisioningError(claim) is not null)
            ? $"0/{World.Objects.All<V1Node>().Count} nodes are available: pod has unbound immediate PersistentVolumeClaims. preemption: not eligible due to preemptionPolicy=Never."
            : null);

    private async Task BindAsync(V1Pod pod, CancellationToken cancellationToken)
    {
        var demand = NodeDemand.Of(pod);
        await _nodes.ForAsync(demand, cancellationToken).ConfigureAwait(false);
        var verdicts = World.Objects.All<V1Node>().Select(node => (Node: node, Refusal: _filter.Refusal(pod, node, demand))).ToList();
        List<V1Node> candidates = [.. verdicts.Where(verdict => verdict.Refusal is null).Select(verdict => verdict.Node)];
        if (candidates.Count == 0)
        {
            await RefuseAsync(pod, NodeFilter.Summary([.. verdicts.Select(verdict => verdict.Refusal!)]), cancellationToken).ConfigureAwait(false);
            return;
        }

        var node = candidates.MinBy(node => (Neighbours(pod, node), node.Key()))!;
        var binding = new V1Binding
        {
            Metadata = new V1ObjectMeta { Name = pod.Metadata.Name, NamespaceProperty = pod.Metadata.NamespaceProperty },
            Target = new V1ObjectReference { ApiVersion = "v1", Kind = "Node", Name = node.Metadata.Name },
        };
        _filter.Bound(pod, node);
        await World.CreateSubresourceAsync<V1Pod, V1Binding>(binding, "binding", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>How many Pods of the same component and owner are on the node already; then how many Pods at all, so that load spreads.</summary>
    private (int Same, int All) Neighbours(V1Pod pod, V1Node node)
    {
        var there = World.Objects.All<V1Pod>().Where(other => other.Spec.NodeName == node.Metadata.Name && !other.IsFinished()).ToList();
        return (there.Count(other => other.Controller()?.Uid is { } owner && owner == pod.Controller()?.Uid), there.Count);
    }

    private async Task RefuseAsync(V1Pod pod, string message, CancellationToken cancellationToken)
    {
        EnqueueAfter(pod.Key(), TimeSpan.FromSeconds(30));
        var refused = new V1PodCondition
        {
            Type = "PodScheduled",
            Status = "False",
            Reason = "Unschedulable",
            Message = message,
            LastTransitionTime = World.Now,
        };
        await World.Events.WarnAsync(pod, "default-scheduler", "FailedScheduling", message, cancellationToken).ConfigureAwait(false);
        if (pod.Status?.Conditions?.Any(known => known.Type == "PodScheduled" && known.Status == "False" && known.Message == message) != true)
        {
            var status = new V1PodStatus { Phase = "Pending", QosClass = pod.Status?.QosClass, Conditions = [refused] };
            await World.WriteStatusAsync(pod, pod.Status, status, cancellationToken).ConfigureAwait(false);
        }
    }
}
