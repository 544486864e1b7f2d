using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Draining;
using Vitess.Operator.Sdk.Reconciliation.Elections;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.Records;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Reconciliation.Replication;

/// <summary>Moves the primary of a shard away from a tablet that is drained.</summary>
internal static class PrimaryMove
{
    private static readonly TimeSpan PositionTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan MoveTimeout = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan WaitReplicas = TimeSpan.FromSeconds(30);

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
        var answers = await AskAsync(pass, vitess, candidates, cancellationToken).ConfigureAwait(false);
        var durability = await DurabilityAsync(pass, vitess, cancellationToken).ConfigureAwait(false);
        var chosen = new ReparentChoice(primary, durability, Helpers(pods, view, primary)).Of([.. candidates.Select(candidate => candidate.Tablet)], answers);
        return await MoveAsync(pass, vitess, primary, chosen, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The policy of the keyspace. One that cannot be read, or is not known, takes no part in the choice.</summary>
    private static async Task<Durability> DurabilityAsync(ReplicationPass pass, IVitessConnection vitess, CancellationToken cancellationToken)
    {
        try
        {
            var record = await vitess.Topology.ReadAsync(TopologyPaths.Keyspace(pass.Keyspace), cancellationToken).ConfigureAwait(false);
            return Durability.Of(record.Value.DurabilityPolicy);
        }
        catch (Exception e) when (e is TopologyException or ReconcileException)
        {
            return Durability.None;
        }
    }

    /// <summary>Tablets that stay while the primary is away. Those of other operators have no Pod here, and count.</summary>
    private static IReadOnlyList<TabletRecord> Helpers(SortedDictionary<string, JsonObject> pods, ShardView view, TabletAlias primary) =>
        [.. view.Tablets.Where(entry => entry.Value.Alias != primary && (!pods.TryGetValue(entry.Key, out var pod) || PodState.IsReady(pod))).Select(entry => entry.Value)];

    /// <summary>What the candidates say of themselves that answer in time.</summary>
    private static async Task<Dictionary<TabletAlias, ReplicationStatus>> AskAsync(
        ReplicationPass pass, IVitessConnection vitess, IReadOnlyList<ReparentCandidate> candidates, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(PositionTimeout, pass.Engine.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var statuses = new Dictionary<TabletAlias, ReplicationStatus>();
        var answers = await Task.WhenAll(candidates.Select(async candidate =>
        {
            try
            {
                var status = await vitess.Tablets.GetReplicationStatusAsync(candidate.Tablet, either.Token).ConfigureAwait(false);
                return KeyValuePair.Create(candidate.Tablet.Alias, status);
            }
            catch (Exception e) when (e is TabletException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                return default;
            }
        })).ConfigureAwait(false);
        foreach (var (alias, status) in answers.Where(answer => answer.Value is not null))
        {
            statuses[alias] = status;
        }

        return statuses;
    }

    /// <summary>Moves the primary. Whether that succeeds or not, the shard is looked at again soon (D-37).</summary>
    private static async Task<ReconcileResult> MoveAsync(ReplicationPass pass, IVitessConnection vitess, TabletAlias from, TabletAlias to, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(MoveTimeout, pass.Engine.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var succeeded = false;
        try
        {
            await CallAsync(pass, vitess, to, either.Token).ConfigureAwait(false);
            succeeded = true;
            pass.Note(VitessEventReasons.PlannedReparent, $"moved the primary from tablet {from} to {to}");
        }
        catch (Exception e) when (e is TopologyException or TabletException or VitessCommandException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            pass.Warn(VitessEventReasons.PlannedReparentFailed, $"failed to move the primary from tablet {from} to {to}: {e.Message}");
        }

        pass.Engine.Metrics.Reparented(pass.Live, succeeded);
        return ReconcileResult.RequeueAfter(pass.Engine.Intervals.TopologyRetry);
    }

    private static Task CallAsync(ReplicationPass pass, IVitessConnection vitess, TabletAlias to, CancellationToken cancellationToken) => pass.IsExternal
        // The tablet that was primary sees the new one and demotes itself (D-25).
        ? vitess.Commands.TabletExternallyReparentedAsync(to, cancellationToken)
        : vitess.Commands.PlannedReparentShardAsync(new PlannedReparent(pass.Keyspace, pass.ShardName, to, WaitReplicas, ReparentChoice.TolerableLag), cancellationToken);
}
