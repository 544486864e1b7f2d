using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Draining;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Rollouts;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Reconciliation.Shards;

/// <summary>Restarts a shard's tablets with what waits for them, one at a time, while the shard is marked for it.</summary>
internal static class ShardRollout
{
    public static async Task<ReconcileResult> ReconcileAsync(ShardPass pass, CancellationToken cancellationToken)
    {
        if (!RolloutAnnotations.Has(pass.Live, RolloutAnnotations.Cascade))
        {
            return ReconcileResult.Done;
        }

        if (VolumeGrowth.IsWaiting(pass))
        {
            // A restart before the volume has grown would have to be repeated (D-43).
            return ReconcileResult.Done;
        }

        var tablets = pass.Tablets.Select(tablet => Describe(pass, tablet)).ToList();
        var primary = await ReadPrimaryAsync(pass, cancellationToken).ConfigureAwait(false);
        if (primary.Error is not null)
        {
            pass.Warn(VitessEventReasons.RolloutBlocked, $"cannot read the shard's primary: {primary.Error.Message}");
            return ReconcileResult.Failed(primary.Error);
        }

        var decision = RolloutSelection.Next(tablets, primary.Alias, primary.Others, pass.Status.OrphanedTablets!.Keys);
        return await ActAsync(pass, decision, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<ReconcileResult> ActAsync(ShardPass pass, RolloutDecision decision, CancellationToken cancellationToken)
    {
        switch (decision.Action)
        {
            case RolloutAction.Pause:
                pass.Note(VitessEventReasons.RolloutPaused, decision.Reason);
                return ReconcileResult.Done;
            case RolloutAction.Complete:
                return await CompleteAsync(pass, decision, cancellationToken).ConfigureAwait(false);
            default:
                return await RestartAsync(pass, decision, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<ReconcileResult> CompleteAsync(ShardPass pass, RolloutDecision decision, CancellationToken cancellationToken)
    {
        var written = await pass.AnnotateSelfAsync(RolloutAnnotations.Cascade, null, cancellationToken).ConfigureAwait(false);
        if (written.Error is null)
        {
            pass.Note(VitessEventReasons.RollingRestartComplete, decision.Reason);
        }
        else
        {
            pass.Warn(VitessEventReasons.UncascadeFailed, $"cannot end the roll-out: {written.Error.Message}");
        }

        return written.ToResult();
    }

    private static async Task<ReconcileResult> RestartAsync(ShardPass pass, RolloutDecision decision, CancellationToken cancellationToken)
    {
        var pod = pass.Find(Kinds.Pod, pass.Tablets.First(tablet => tablet.Alias.ToString() == decision.Alias).Name)!;
        ChildResult written;
        if (decision.Action == RolloutAction.Replace)
        {
            written = await pass.Writer.DeleteAsync(Kinds.Pod, pod, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            var changed = pod.DeepClone().AsObject();
            changed.SetAnnotation(RolloutAnnotations.Released, string.Empty);
            written = await pass.Writer.ReplaceAsync(Kinds.Pod, changed, cancellationToken).ConfigureAwait(false);
        }

        if (written.Error is not null)
        {
            pass.Warn(VitessEventReasons.RollingRestartBlocked, $"cannot restart tablet {decision.Alias}: {written.Error.Message}");
        }

        return written.ToResult();
    }

    private static TabletRollout Describe(ShardPass pass, Tablet tablet)
    {
        var alias = tablet.Alias.ToString();
        var pod = pass.Find(Kinds.Pod, tablet.Name);
        return new TabletRollout
        {
            Alias = alias,
            HasPod = pod is not null,
            IsAvailable = pass.Status.Tablets![alias].Available == ConditionStatuses.True,
            IsStuck = pod is not null && IsStuck(pass, pod),
            IsScheduled = pod is not null && RolloutAnnotations.Has(pod, RolloutAnnotations.Scheduled),
            IsReleased = pod is not null && RolloutAnnotations.Has(pod, RolloutAnnotations.Released),
            IsDrained = pod is not null && DrainAnnotations.Of(pod).State == DrainState.Finished,
            IsPrimaryEligible = tablet.Pool.Spec.Type is PoolTypes.Replica or PoolTypes.ExternalMaster,
        };
    }

    private static bool IsStuck(ShardPass pass, JsonObject pod) =>
        !PodState.IsReady(pod) && PodState.CreatedAt(pod) + pass.Engine.Intervals.Stuck < pass.Engine.Time.GetUtcNow();

    /// <summary>Who is primary, and how many tablets that could take over live in cells that other operators keep.</summary>
    private static async Task<(string? Alias, int Others, Exception? Error)> ReadPrimaryAsync(ShardPass pass, CancellationToken cancellationToken)
    {
        try
        {
            var vitess = await pass.Vitess.OpenAsync(cancellationToken).ConfigureAwait(false);
            var key = TopologyPaths.Shard(pass.Context.Keyspace, pass.Context.ShardName);
            var record = (await vitess.Topology.ReadAsync(key, cancellationToken).ConfigureAwait(false)).Value;
            var listing = await vitess.Topology.GetShardTabletsAsync(pass.Context.Keyspace, pass.Context.ShardName, null, cancellationToken).ConfigureAwait(false);
            var others = listing.Tablets.Count(tablet =>
                !pass.Spec.ZoneMap.ContainsKey(tablet.Alias.Cell) && tablet.Type is (TabletType.Replica or TabletType.Primary));
            return (record.HasPrimary ? record.PrimaryAlias.ToString() : null, others, null);
        }
        catch (TopologyException e)
        {
            return (null, 0, e);
        }
    }
}
