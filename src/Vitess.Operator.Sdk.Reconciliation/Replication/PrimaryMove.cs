using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Draining;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Reconciliation.Replication;

/// <summary>Moves the primary of a shard away from a tablet that is drained.</summary>
internal static class PrimaryMove
{
    private static readonly TimeSpan PositionTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan WaitReplicas = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan TolerableLag = TimeSpan.FromSeconds(15);

    public static async Task<ReconcileResult> RunAsync(ReplicationPass pass, SortedDictionary<string, JsonObject> pods, ShardView view, CancellationToken cancellationToken)
    {
        var primary = view.Primary!.Value;
        var candidates = pods.Where(entry => view.Tablets.ContainsKey(entry.Key))
            .Select(entry => new ReparentCandidate(
                view.Tablets[entry.Key], PodState.IsReady(entry.Value), DrainAnnotations.Of(entry.Value),
                entry.Value.GetLabel(VitessLabels.TabletType) == PoolTypes.ExternalMaster))
            .Where(candidate => candidate.IsEligible(primary, pass.IsExternal)).ToList();
        if (candidates.Count == 0)
        {
            pass.Warn(VitessEventReasons.DrainBlocked, $"tablet {primary} is the primary and no other tablet can take over");
            return ReconcileResult.RequeueAfter(pass.Engine.Intervals.TopologyRetry);
        }

        var vitess = await pass.Vitess.OpenAsync(cancellationToken).ConfigureAwait(false);
        var chosen = MostAdvanced.Of(await AskAsync(pass, vitess, candidates, cancellationToken).ConfigureAwait(false)) ?? candidates[0].Tablet.Alias;
        return await MoveAsync(pass, vitess, primary, chosen, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Positions of the candidates that answer in time.</summary>
    private static async Task<Dictionary<TabletAlias, string>> AskAsync(
        ReplicationPass pass, IVitessConnection vitess, IReadOnlyList<ReparentCandidate> candidates, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(PositionTimeout, pass.Engine.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var positions = new Dictionary<TabletAlias, string>();
        var answers = await Task.WhenAll(candidates.Select(async candidate =>
        {
            try
            {
                var status = await vitess.Tablets.GetReplicationStatusAsync(candidate.Tablet, either.Token).ConfigureAwait(false);
                return KeyValuePair.Create(candidate.Tablet.Alias, status.Position);
            }
            catch (Exception e) when (e is TabletException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                return default;
            }
        })).ConfigureAwait(false);
        foreach (var (alias, position) in answers.Where(answer => answer.Value is not null))
        {
            positions[alias] = position;
        }

        return positions;
    }

    private static async Task<ReconcileResult> MoveAsync(ReplicationPass pass, IVitessConnection vitess, TabletAlias from, TabletAlias to, CancellationToken cancellationToken)
    {
        try
        {
            if (pass.IsExternal)
            {
                // The tablet that was primary sees the new one and demotes itself (D-25).
                await vitess.Commands.TabletExternallyReparentedAsync(to, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                var request = new PlannedReparent(pass.Keyspace, pass.ShardName, to, WaitReplicas, TolerableLag);
                await vitess.Commands.PlannedReparentShardAsync(request, cancellationToken).ConfigureAwait(false);
            }

            pass.Engine.Metrics.Reparented(pass.Live.GetLabel(VitessLabels.Cluster) ?? string.Empty, pass.Keyspace, pass.ShardName, succeeded: true);
            pass.Note(VitessEventReasons.PlannedReparent, $"moved the primary from tablet {from} to {to}");
            return ReconcileResult.RequeueAfter(pass.Engine.Intervals.TopologyRetry);
        }
        catch (Exception e) when (e is TopologyException or TabletException or VitessCommandException)
        {
            pass.Engine.Metrics.Reparented(pass.Live.GetLabel(VitessLabels.Cluster) ?? string.Empty, pass.Keyspace, pass.ShardName, succeeded: false);
            pass.Warn(VitessEventReasons.PlannedReparentFailed, $"failed to move the primary from tablet {from} to {to}: {e.Message}");
            return ReconcileResult.RequeueAfter(pass.Engine.Intervals.TopologyRetry);
        }
    }
}
