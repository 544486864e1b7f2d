using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Reports every Deployment as available, without making any Pod.</summary>
internal sealed class HealthyDeployments : WorldController
{
    public HealthyDeployments(World world)
        : base(world) => Follow<V1Deployment>();

    public override async Task ReconcileAsync(NamespacedName key, CancellationToken cancellationToken)
    {
        if (World.Objects.Find<V1Deployment>(key) is not { } deployment || deployment.IsTerminating())
        {
            return;
        }

        var replicas = deployment.Spec.Replicas ?? 1;
        var status = new V1DeploymentStatus
        {
            ObservedGeneration = deployment.Metadata.Generation,
            Replicas = replicas,
            UpdatedReplicas = replicas,
            ReadyReplicas = replicas,
            AvailableReplicas = replicas,
            Conditions = deployment.Status?.Conditions is { Count: > 0 } known ? known : [Available()],
        };
        await World.WriteStatusAsync(deployment, deployment.Status, status, cancellationToken).ConfigureAwait(false);
    }

    private V1DeploymentCondition Available() => new()
    {
        Type = "Available",
        Status = "True",
        Reason = "MinimumReplicasAvailable",
        Message = "ok",
        LastUpdateTime = World.Options.HealthySince.UtcDateTime,
        LastTransitionTime = World.Options.HealthySince.UtcDateTime,
    };
}
