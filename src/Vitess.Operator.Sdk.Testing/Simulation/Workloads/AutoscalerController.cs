using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Keeps each autoscaled Deployment within its bounds; load itself is not simulated.</summary>
internal sealed class AutoscalerController : WorldController
{
    public AutoscalerController(World world)
        : base(world)
    {
        Follow<V2HorizontalPodAutoscaler>();
        Follow<V1Deployment>(deployment => world.Objects.List<V2HorizontalPodAutoscaler>(deployment.Metadata.NamespaceProperty)
            .Where(autoscaler => autoscaler.Spec.ScaleTargetRef.Name == deployment.Metadata.Name)
            .Select(autoscaler => autoscaler.Key())
            .ToList());
    }

    public override async Task ReconcileAsync(NamespacedName key, CancellationToken cancellationToken)
    {
        if (World.Objects.Find<V2HorizontalPodAutoscaler>(key) is not { } autoscaler || autoscaler.IsTerminating())
        {
            return;
        }

        var target = new NamespacedName(key.Namespace, autoscaler.Spec.ScaleTargetRef.Name);
        if (World.Objects.Find<V1Deployment>(target) is not { } deployment)
        {
            return;
        }

        var current = deployment.Spec.Replicas ?? 1;
        var desired = Math.Clamp(current, autoscaler.Spec.MinReplicas ?? 1, autoscaler.Spec.MaxReplicas);
        if (current != desired)
        {
            var patch = new JsonObject { ["spec"] = new JsonObject { ["replicas"] = desired } };
            await World.PatchAsync<V1Deployment>(target, patch, cancellationToken).ConfigureAwait(false);
        }

        var status = new V2HorizontalPodAutoscalerStatus
        {
            ObservedGeneration = autoscaler.Metadata.Generation,
            CurrentReplicas = deployment.Status?.Replicas ?? 0,
            DesiredReplicas = desired,
            LastScaleTime = current == desired ? autoscaler.Status?.LastScaleTime : World.Now,
            Conditions = autoscaler.Status?.Conditions,
            CurrentMetrics = autoscaler.Status?.CurrentMetrics,
        };
        await World.WriteStatusAsync(autoscaler, autoscaler.Status, status, cancellationToken).ConfigureAwait(false);
    }
}
