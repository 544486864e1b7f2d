using System.Globalization;
using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Draining;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Shards;
using Vitess.Operator.Sdk.Topology;

namespace Vitess.Operator.Sdk.Reconciliation.Replication;

/// <summary>Answers requests to drain tablets: one tablet of a shard at a time, never its primary.</summary>
internal static class DrainReconciler
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    public static async Task<ReconcileResult> ReconcileAsync(ReplicationPass pass, CancellationToken cancellationToken)
    {
        if (!pass.Connected)
        {
            return ReconcileResult.Done;
        }

        var pods = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var pod in pass.List(Kinds.Pod, pass.TabletLabels))
        {
            if (TabletPods.AliasOf(pod) is { } alias)
            {
                pods[alias] = pod;
            }
        }

        if (!pods.Values.Any(pod => DrainAnnotations.Of(pod).Any))
        {
            // Nobody drains: whether the shard could be drained is nobody's question (D-17).
            return ReconcileResult.Done;
        }

        using var limit = new CancellationTokenSource(Timeout, pass.Engine.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        return await RunAsync(pass, pods, either.Token).ConfigureAwait(false);
    }

    private static async Task<ReconcileResult> RunAsync(ReplicationPass pass, SortedDictionary<string, JsonObject> pods, CancellationToken cancellationToken)
    {
        var withdrawn = await WithdrawAsync(pass, pods, cancellationToken).ConfigureAwait(false);
        if (withdrawn is not null)
        {
            return withdrawn.Value;
        }

        ShardView view;
        try
        {
            view = await ShardView.ReadAsync(pass, cancellationToken).ConfigureAwait(false);
        }
        catch (TopologyException e)
        {
            pass.Warn(VitessEventReasons.TopoGetFailed, $"failed to read the shard's records: {e.Message}");
            return ReconcileResult.RequeueAfter(pass.Engine.Intervals.TopologyRetry);
        }

        if (WhyNot(pass, view) is { } reason)
        {
            pass.Warn(VitessEventReasons.NotReconcilingDrain, reason);
            return ReconcileResult.Done;
        }

        return await AdvanceAsync(pass, pods, view, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes the engine's answers off Pods whose request is gone. Nothing else happens in such a pass.</summary>
    private static async Task<ReconcileResult?> WithdrawAsync(ReplicationPass pass, SortedDictionary<string, JsonObject> pods, CancellationToken cancellationToken)
    {
        ReconcileResult? result = null;
        foreach (var (alias, pod) in pods.Where(entry => DrainAnnotations.Of(entry.Value).IsWithdrawn))
        {
            pass.Warn(VitessEventReasons.AbortingDrain, $"the drain of tablet {alias} was withdrawn");
            var changed = pod.DeepClone().AsObject();
            changed.SetAnnotation(DrainAnnotations.Acknowledged, null);
            changed.SetAnnotation(DrainAnnotations.Finished, null);
            result = (result ?? ReconcileResult.Done).Merge((await pass.Writer.ReplaceAsync(Kinds.Pod, changed, cancellationToken).ConfigureAwait(false)).ToResult());
        }

        return result;
    }

    private static string? WhyNot(ReplicationPass pass, ShardView view)
    {
        var down = pass.Status.Tablets?.Where(entry => entry.Value.Available != ConditionStatuses.True).Select(entry => entry.Key).Order(StringComparer.Ordinal).FirstOrDefault();
        return down is not null ? $"tablet {down} is not available" : view.Primary is null ? "the shard has no primary" : null;
    }

    private static async Task<ReconcileResult> AdvanceAsync(ReplicationPass pass, SortedDictionary<string, JsonObject> pods, ShardView view, CancellationToken cancellationToken)
    {
        var primary = view.Primary!.Value.ToString();
        var states = new SortedDictionary<string, DrainState>(StringComparer.Ordinal);
        foreach (var (alias, pod) in pods.Where(entry => DrainAnnotations.Of(entry.Value).Started))
        {
            var marks = DrainAnnotations.Of(pod);
            if (marks.IsInvalid)
            {
                pass.Warn(VitessEventReasons.InvalidDrainState, $"tablet {alias} is marked as drained without having been acknowledged");
            }

            states[alias] = marks.State;
        }

        var next = DrainTransitions.Next(states, primary);
        var result = await SafeUpgrade.PrepareAsync(pass, pods, view, next, cancellationToken).ConfigureAwait(false);
        if (result.Error is not null)
        {
            return result;
        }

        result = await MarkAsync(pass, pods, next, primary, cancellationToken).ConfigureAwait(false);
        if (ReparentNeed.ReasonToStay(states, next, primary) is not { } reason)
        {
            return result.Merge(await PrimaryMove.RunAsync(pass, pods, view, cancellationToken).ConfigureAwait(false));
        }

        if (next.Count > 0)
        {
            // Told when something changed, and not again in each pass that waits (D-17).
            pass.Note(VitessEventReasons.NotReparentingPrimary, reason);
        }

        return result;
    }

    private static async Task<ReconcileResult> MarkAsync(
        ReplicationPass pass, SortedDictionary<string, JsonObject> pods, IReadOnlyDictionary<string, DrainState> next, string primary, CancellationToken cancellationToken)
    {
        var result = ReconcileResult.Done;
        foreach (var (alias, state) in next.Where(entry => entry.Value != DrainState.Finished || entry.Key != primary))
        {
            var changed = pods[alias].DeepClone().AsObject();
            changed.SetAnnotation(state == DrainState.Finished ? DrainAnnotations.Finished : DrainAnnotations.Acknowledged, GoTime(pass.Engine.Time.GetUtcNow()));
            result = result.Merge((await pass.Writer.ReplaceAsync(Kinds.Pod, changed, cancellationToken).ConfigureAwait(false)).ToResult());
        }

        return result;
    }

    /// <summary>The time as the original writes it: up to nine digits of a second, without zeros at the end.</summary>
    private static string GoTime(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + " +0000 UTC";
}
