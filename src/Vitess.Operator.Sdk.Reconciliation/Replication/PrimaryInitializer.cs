using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Elections;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Reconciliation.Replication;

/// <summary>Gives a shard its first primary, in the way that fits where its data comes from.</summary>
internal static class PrimaryInitializer
{
    private static readonly TimeSpan InitTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ExternalTimeout = TimeSpan.FromSeconds(30);

    public static async Task<ReconcileResult> ReconcileAsync(ReplicationPass pass, CancellationToken cancellationToken)
    {
        if (!pass.Connected || pass.Spec.Replication?.InitializeMaster == false || pass.Status.HasMaster == ConditionStatuses.True)
        {
            return ReconcileResult.Done;
        }

        if (pass.Status.HasMaster != ConditionStatuses.False)
        {
            // Not knowing is no reason to act: the shard may well have a primary (D-02).
            return ReconcileResult.RequeueAfter(pass.Engine.Intervals.TopologyRetry);
        }

        return pass.IsExternal ? await ExternalAsync(pass, cancellationToken).ConfigureAwait(false)
            : pass.UsesBackups ? await RestoredAsync(pass, cancellationToken).ConfigureAwait(false)
            : await EmptyAsync(pass, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>All tablets run, are registered and are empty.</summary>
    private static async Task<ReconcileResult> EmptyAsync(ReplicationPass pass, CancellationToken cancellationToken)
    {
        if (pass.Status.Tablets is not { Count: > 0 } tablets)
        {
            return ReconcileResult.Done;
        }

        foreach (var (alias, tablet) in tablets.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (WhyNotEmpty(pass, alias, tablet) is { } result)
            {
                return result;
            }
        }

        var aliases = tablets.Keys.Select(TabletAlias.Parse).ToList();
        return await InitAsync(pass, vitess => token => new FirstPrimary(vitess, pass.Keyspace, pass.ShardName).RunAsync(aliases, token), cancellationToken).ConfigureAwait(false);
    }

    private static ReconcileResult? WhyNotEmpty(ReplicationPass pass, string alias, VitessTabletStatus tablet)
    {
        if (tablet.Running != ConditionStatuses.True)
        {
            pass.Note(VitessEventReasons.InitShardWaiting, $"waiting for tablet {alias} to run");
            return ReconcileResult.Done;
        }

        switch (tablet.Type)
        {
            case "primary":
                pass.Warn(VitessEventReasons.InitShardBlocked, $"tablet {alias} already claims to be primary");
                return ReconcileResult.Done;
            case null or "" or "unknown":
                return pass.Wait(VitessEventReasons.InitShardWaiting, $"waiting for tablet {alias} to register");
            case "restore":
                pass.Note(VitessEventReasons.InitShardWaiting, $"waiting for tablet {alias} to restore");
                return ReconcileResult.Done;
            default:
                return null;
        }
    }

    /// <summary>The shard has its first backup, and at least one replica has restored it.</summary>
    private static async Task<ReconcileResult> RestoredAsync(ReplicationPass pass, CancellationToken cancellationToken)
    {
        if (pass.Status.HasInitialBackup != ConditionStatuses.True)
        {
            pass.Note(VitessEventReasons.InitShardWaiting, "waiting for the initial backup");
            return ReconcileResult.Done;
        }

        var isRestored = pass.Status.Tablets?.Values.Any(tablet => tablet.Running == ConditionStatuses.True && tablet.Type is "replica" or "primary") == true;
        return isRestored
            ? await InitAsync(pass, vitess => new ShardElection(vitess, pass.Keyspace, pass.ShardName, pass.Engine.Time).RunAsync, cancellationToken).ConfigureAwait(false)
            : pass.Wait(VitessEventReasons.InitShardWaiting, "waiting for a tablet to restore the initial backup");
    }

    private static async Task<ReconcileResult> InitAsync(
        ReplicationPass pass, Func<IVitessConnection, Func<CancellationToken, Task<TabletAlias>>> init, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(InitTimeout, pass.Engine.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var vitess = await pass.Vitess.OpenAsync(either.Token).ConfigureAwait(false);
            if (await HasPrimaryAsync(pass, vitess, either.Token).ConfigureAwait(false))
            {
                // The status, which may be a second old, will say so: replication must not be reset a second time.
                return ReconcileResult.Done;
            }

            var primary = await init(vitess)(either.Token).ConfigureAwait(false);
            pass.Note(VitessEventReasons.InitShardPrimary, $"made tablet {primary} the first primary of the shard");
            return ReconcileResult.Done;
        }
        catch (Exception e) when (IsVitessFailure(e, cancellationToken))
        {
            pass.Warn(VitessEventReasons.InitShardFailed, $"failed to give the shard a primary: {e.Message}");
            return ReconcileResult.RequeueAfter(pass.Engine.Intervals.TopologyRetry);
        }
    }

    /// <summary>A tablet of an external primary's pool runs; the one that the shard record names comes first.</summary>
    private static async Task<ReconcileResult> ExternalAsync(ReplicationPass pass, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(ExternalTimeout, pass.Engine.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var vitess = await pass.Vitess.OpenAsync(either.Token).ConfigureAwait(false);
            if (await HasPrimaryAsync(pass, vitess, either.Token).ConfigureAwait(false))
            {
                return ReconcileResult.Done;
            }

            var candidate = pass.Status.Tablets?.OrderBy(entry => entry.Key, StringComparer.Ordinal)
                .FirstOrDefault(entry => entry.Value.PoolType == PoolTypes.ExternalMaster && entry.Value.Running == ConditionStatuses.True).Key;
            if (candidate is null)
            {
                pass.Warn(VitessEventReasons.ExternalPrimaryShardBlocked, "no tablet of an externalmaster pool runs");
                return ReconcileResult.Done;
            }

            await vitess.Commands.TabletExternallyReparentedAsync(TabletAlias.Parse(candidate), either.Token).ConfigureAwait(false);
            pass.Note(VitessEventReasons.TabletExternallyReparented, $"told Vitess that tablet {candidate} is primary");
            return ReconcileResult.Done;
        }
        catch (Exception e) when (IsVitessFailure(e, cancellationToken))
        {
            pass.Warn(VitessEventReasons.TabletExternallyReparentedFailed, $"failed to tell Vitess of the external primary: {e.Message}");
            return ReconcileResult.RequeueAfter(pass.Engine.Intervals.TopologyRetry);
        }
    }

    private static async Task<bool> HasPrimaryAsync(ReplicationPass pass, IVitessConnection vitess, CancellationToken cancellationToken) =>
        (await vitess.Topology.FindAsync(TopologyPaths.Shard(pass.Keyspace, pass.ShardName), cancellationToken).ConfigureAwait(false))?.Value.HasPrimary == true;

    private static bool IsVitessFailure(Exception e, CancellationToken cancellationToken) =>
        e is TopologyException or TabletException or VitessCommandException or ReconcileException
        || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested);
}
