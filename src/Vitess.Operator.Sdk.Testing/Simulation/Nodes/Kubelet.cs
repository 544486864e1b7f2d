using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Runs the Pods that are bound to nodes, and reports their status. One instance serves all nodes.</summary>
internal sealed class Kubelet : WorldController
{
    private static readonly TimeSpan Toleration = TimeSpan.FromMinutes(5);
    private readonly PodEnvironment _environment;
    private readonly Dictionary<NamespacedName, PodSandbox> _sandboxes = [];
    private readonly Dictionary<string, int> _podsStarted = new(StringComparer.Ordinal);

    public Kubelet(World world, PodEnvironment environment)
        : base(world)
    {
        _environment = environment;
        Follow<V1Pod>();
        environment.Changed += Enqueue;
        world.FaultsChanged += () => _sandboxes.Keys.ToList().ForEach(Enqueue);
    }

    public override async Task ReconcileAsync(NamespacedName key, CancellationToken cancellationToken)
    {
        var pod = World.Objects.Find<V1Pod>(key);
        if (_sandboxes.TryGetValue(key, out var present) && present.Uid != pod?.Metadata.Uid)
        {
            _sandboxes.Remove(key);
            World.Logs.Forget(key);
        }

        if (pod?.Spec.NodeName is not { } node)
        {
            return;
        }

        if (World.LostNodes.Contains(node))
        {
            await EvictAsync(pod, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (!_sandboxes.TryGetValue(key, out var sandbox))
        {
            sandbox = new PodSandbox(World, _environment, pod, Address(node));
            _sandboxes.Add(key, sandbox);
        }

        await RunAsync(pod, sandbox, cancellationToken).ConfigureAwait(false);
    }

    private async Task RunAsync(V1Pod pod, PodSandbox sandbox, CancellationToken cancellationToken)
    {
        var next = sandbox.Advance(pod);
        foreach (var (reason, message) in sandbox.TakeComplaints())
        {
            await World.Events.WarnAsync(pod, "kubelet", reason, message, cancellationToken).ConfigureAwait(false);
        }

        await World.WriteStatusAsync(pod, pod.Status, PodStatusReport.Of(pod, sandbox, World.Now), cancellationToken).ConfigureAwait(false);
        if (sandbox.IsStopped)
        {
            await World.DeleteAsync(pod, gracePeriodSeconds: 0, cancellationToken).ConfigureAwait(false);
        }
        else if (next is { } due)
        {
            EnqueueAfter(pod.Key(), due - World.Time.GetUtcNow());
        }
    }

    // Pods tolerate an unreachable node for five minutes, by what the API server adds to them.
    private async Task EvictAsync(V1Pod pod, CancellationToken cancellationToken)
    {
        var left = pod.Status?.Conditions?.FirstOrDefault(condition => condition.Type == "Ready")?.LastTransitionTime + Toleration - World.Time.GetUtcNow().UtcDateTime;
        if (left > TimeSpan.Zero)
        {
            EnqueueAfter(pod.Key(), left.Value);
        }
        else if (!pod.IsTerminating())
        {
            await World.DeleteAsync(pod, null, cancellationToken).ConfigureAwait(false);
        }
    }

    private string Address(string node)
    {
        var count = _podsStarted.GetValueOrDefault(node);
        _podsStarted[node] = count + 1;
        return NodeAddress.OfPod(node, count);
    }
}
