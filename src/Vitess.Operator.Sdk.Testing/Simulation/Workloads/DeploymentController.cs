using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Keeps one ReplicaSet for each template that a Deployment had, and moves Pods from the old ones to the newest within its strategy's bounds.</summary>
internal sealed class DeploymentController : WorldController
{
    public DeploymentController(World world)
        : base(world)
    {
        Follow<V1Deployment>();
        Follow<V1ReplicaSet>(set => set.Controller() is { Kind: "Deployment" } owner ? [new(set.Metadata.NamespaceProperty, owner.Name)] : []);
    }

    public override async Task ReconcileAsync(NamespacedName key, CancellationToken cancellationToken)
    {
        if (World.Objects.Find<V1Deployment>(key) is not { } deployment || deployment.IsTerminating())
        {
            return;
        }

        var hash = NewReplicaSet.HashOf(deployment);
        List<V1ReplicaSet> sets = [.. World.Objects.List<V1ReplicaSet>(key.Namespace).Where(set => set.IsControlledBy(deployment))];
        var newest = sets.Find(set => set.Label(NewReplicaSet.HashLabel) == hash);
        if (newest is null)
        {
            await AddAsync(deployment, sets.Count, cancellationToken).ConfigureAwait(false);
            return;
        }

        foreach (var (set, replicas) in Rollout.Next(deployment, newest, [.. sets.Where(set => !ReferenceEquals(set, newest))]))
        {
            var patch = new JsonObject { ["spec"] = new JsonObject { ["replicas"] = replicas } };
            await World.PatchAsync<V1ReplicaSet>(set.Key(), patch, cancellationToken).ConfigureAwait(false);
        }

        await World.WriteStatusAsync(deployment, deployment.Status, DeploymentReport.Of(deployment, newest, sets, World.Now), cancellationToken)
            .ConfigureAwait(false);
    }

    private async Task AddAsync(V1Deployment deployment, int earlier, CancellationToken cancellationToken)
    {
        var set = NewReplicaSet.Of(deployment, earlier);
        await World.CreateAsync(set, cancellationToken).ConfigureAwait(false);
        var annotations = new JsonObject { [NewReplicaSet.Revision] = set.Metadata.Annotations[NewReplicaSet.Revision] };
        var patch = new JsonObject { ["metadata"] = new JsonObject { ["annotations"] = annotations } };
        await World.PatchAsync<V1Deployment>(deployment.Key(), patch, cancellationToken).ConfigureAwait(false);
    }
}
