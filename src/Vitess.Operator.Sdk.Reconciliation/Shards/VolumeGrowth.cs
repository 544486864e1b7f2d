using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Rollouts;

namespace Vitess.Operator.Sdk.Reconciliation.Shards;

/// <summary>Watches volumes grow, and starts the restart that makes their file systems follow.</summary>
internal static class VolumeGrowth
{

    /// <summary>The size that a tablet's file system waits to grow to while its present Pod runs; null when it does not wait.</summary>
    /// <remarks>A Pod that started after the volume asked for it has mounted the grown volume: the request is answered (D-43).</remarks>
    public static string? PendingResize(ShardPass pass, Tablet tablet, JsonObject pod)
    {
        if (Wanted(tablet) is not { } wanted || pass.Find(Kinds.Claim, tablet.Name) is not { } claim || !IsRequested(claim, wanted))
        {
            return null;
        }

        var pending = PodState.Condition(claim, "FileSystemResizePending");
        if (pending?.GetText("status") != "True")
        {
            return null;
        }

        var asked = PodState.Time(pending.GetText("lastTransitionTime"));
        return asked is null || PodState.CreatedAt(pod) is not { } created || created <= asked ? wanted.ToString() : null;
    }

    /// <summary>Starts the roll-out of a shard whose volumes have all grown and now need their Pods restarted.</summary>
    public static async Task<ReconcileResult> ReconcileAsync(ShardPass pass, CancellationToken cancellationToken)
    {
        if (!IsAllowed(pass.Spec.UpdateStrategy) || RolloutAnnotations.Has(pass.Live, RolloutAnnotations.Cascade))
        {
            return ReconcileResult.Done;
        }

        var grows = pass.Tablets.Select(tablet => Look(pass, tablet)).Where(state => state != GrowthState.Settled).ToList();
        if (grows.Count == 0)
        {
            return ReconcileResult.Done;
        }

        if (grows.Contains(GrowthState.Waiting))
        {
            return ReconcileResult.Done;
        }

        return (await pass.AnnotateSelfAsync(RolloutAnnotations.Cascade, string.Empty, cancellationToken).ConfigureAwait(false)).ToResult();
    }

    /// <summary>Whether some tablet's volume has been asked to grow and is not yet ready for a restart.</summary>
    public static bool IsWaiting(ShardPass pass) => pass.Tablets.Any(tablet => Look(pass, tablet) == GrowthState.Waiting);

    private static GrowthState Look(ShardPass pass, Tablet tablet)
    {
        if (Wanted(tablet) is not { } wanted || pass.Find(Kinds.Pod, tablet.Name) is not { } pod || pass.Find(Kinds.Claim, tablet.Name) is not { } claim
            || VolumeSizes.Of(claim, "status", "capacity") is not { } capacity || Same(capacity, wanted) || VolumeSizes.IsSmaller(claim, wanted))
        {
            // Without a capacity the volume has never been bound: there is nothing to grow. Nor is there when less is asked for than there is.
            return GrowthState.Settled;
        }

        var isReady = IsRequested(claim, wanted)
            && PodState.Condition(claim, "FileSystemResizePending")?.GetText("status") == "True"
            && RolloutAnnotations.Has(pod, RolloutAnnotations.Scheduled);
        if (!isReady)
        {
            pass.Note(VitessEventReasons.PVCResizeWaiting, $"Waiting for PVC {tablet.Name} to be ready for filesystem resize.");
        }

        return isReady ? GrowthState.Ready : GrowthState.Waiting;
    }

    private static bool IsAllowed(VitessClusterUpdateStrategy? strategy) =>
        strategy?.Type == UpdateStrategyTypes.Immediate || strategy?.External?.AllowResourceChanges?.Contains(VolumeSizes.Storage) == true;

    private static ResourceQuantity? Wanted(Tablet tablet) => VolumeSizes.Wanted(tablet.Pool.Spec.DataVolumeClaimTemplate);

    private static bool IsRequested(JsonObject claim, ResourceQuantity wanted) => VolumeSizes.Of(claim, "spec", "resources", "requests") is { } requested && Same(requested, wanted);

    /// <summary>Sizes are compared in whole bytes.</summary>
    private static bool Same(ResourceQuantity left, ResourceQuantity right) => decimal.Ceiling(left.ToDecimal()) == decimal.Ceiling(right.ToDecimal());
}
