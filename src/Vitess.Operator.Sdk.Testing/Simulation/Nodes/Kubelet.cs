using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Runs the Pods that are bound to nodes, and reports their status. One instance serves all nodes.</summary>
internal sealed class Kubelet : WorldController
{
    private readonly PodEnvironment _environment;
    private readonly Dictionary<NamespacedName, PodSandbox> _sandboxes = [];
    private readonly Dictionary<string, int> _podsStarted = new(StringComparer.Ordinal);

    public Kubelet(World world, PodEnvironment environment)
        : base(world)
    {
        _environment = environment;
        Follow<V1Pod>();
        environment.Changed += Enqueue;
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

    private string Address(string node)
    {
        var count = _podsStarted.GetValueOrDefault(node);
        _podsStarted[node] = count + 1;
        return NodeAddress.OfPod(node, count);
    }
}
