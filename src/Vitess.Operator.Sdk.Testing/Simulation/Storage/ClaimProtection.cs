using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Lets a deleted claim go once no Pod uses it any more, by taking away the finalizer that protects it.</summary>
internal sealed class ClaimProtection : WorldController
{
    private const string Finalizer = "kubernetes.io/pvc-protection";

    public ClaimProtection(World world)
        : base(world)
    {
        Follow<V1PersistentVolumeClaim>();
        Follow<V1Pod>(ClaimKeys.Of);
    }

    public override async Task ReconcileAsync(NamespacedName key, CancellationToken cancellationToken)
    {
        if (World.Objects.Find<V1PersistentVolumeClaim>(key) is not { } claim || !claim.IsTerminating())
        {
            return;
        }

        var finalizers = claim.Metadata.Finalizers ?? [];
        var used = World.Objects.List<V1Pod>(key.Namespace).Any(pod => !pod.IsFinished() && ClaimKeys.Of(pod).Contains(key));
        if (!used && finalizers.Contains(Finalizer))
        {
            var kept = finalizers.Where(name => name != Finalizer).Select(name => (JsonNode)name).ToArray();
            var patch = new JsonObject { ["metadata"] = new JsonObject { ["finalizers"] = kept.Length > 0 ? new JsonArray(kept) : null } };
            await World.PatchAsync<V1PersistentVolumeClaim>(key, patch, cancellationToken).ConfigureAwait(false);
        }
    }
}
