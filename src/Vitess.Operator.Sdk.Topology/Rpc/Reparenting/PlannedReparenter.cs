using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.Protos.Mapping;
using Vitess.Operator.Sdk.Topology.Records;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Topology.Rpc.Reparenting;

/// <summary>Moves the primary of a healthy shard by calling its tablets, in the order of Vitess' own command.</summary>
/// <remarks>The record of the shard is not written here: the new primary does that itself, moments after.</remarks>
internal sealed class PlannedReparenter(ReparentShard shard, PlannedReparent request, TimeProvider time)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await shard.ReadAsync(cancellationToken).ConfigureAwait(false);
        await ReachAllAsync(cancellationToken).ConfigureAwait(false);
        var elect = shard.Find(request.NewPrimary);
        await CheckCandidateAsync(elect, cancellationToken).ConfigureAwait(false);
        await shard.CheckLockAsync(cancellationToken).ConfigureAwait(false);
        var promote = await PrepareAsync(elect, cancellationToken).ConfigureAwait(false);
        await shard.CheckLockAsync(cancellationToken).ConfigureAwait(false);
        await ReparentAsync(elect, promote, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>One tablet that does not answer blocks everything: it could not be pointed at the new primary.</summary>
    private async Task ReachAllAsync(CancellationToken cancellationToken) => await Task.WhenAll(shard.Tablets.Select(tablet =>
        shard.Client(tablet).GetGlobalStatusVarsAsync(new() { Variables = { "Innodb_buffer_pool_pages_data" } }, ReparentShard.CallLimit, cancellationToken))).ConfigureAwait(false);

    private async Task CheckCandidateAsync(TabletRecord elect, CancellationToken cancellationToken)
    {
        if (!shard.Durability.CanEstablish(elect, shard.Tablets))
        {
            throw shard.Refuse($"primary-elect {elect.Alias} won't be able to make forward progress on promotion");
        }

        if (request.TolerableLag <= TimeSpan.Zero || shard.CurrentPrimary?.Alias == elect.Alias)
        {
            return;
        }

        try
        {
            var status = (await shard.Client(elect).ReplicationStatusAsync(new(), request.WaitReplicas, cancellationToken).ConfigureAwait(false)).Status ?? new();
            var lag = TimeSpan.FromSeconds(status.ReplicationLagSeconds);
            if (status.ReplicationLagUnknown || status.BackupRunning || lag > request.TolerableLag)
            {
                var why = status.BackupRunning ? "is taking a backup" : status.ReplicationLagUnknown ? "has an unknown lag" : $"lags by {lag.TotalSeconds} s";
                throw shard.Refuse($"cannot find a tablet to reparent to: {elect.Alias} {why}");
            }
        }
        catch (TabletException e) when (e.IsNotReplica)
        {
            // A tablet that never replicated lags behind nobody.
        }
    }

    /// <summary>Stops writes where they are possible and brings the elect up to date.</summary>
    /// <returns>Whether the elect still has to be promoted.</returns>
    private async Task<bool> PrepareAsync(TabletRecord elect, CancellationToken cancellationToken)
    {
        if (shard.IsUndecided || (shard.CurrentPrimary is null && shard.Record.PrimaryTermStartTime is not null))
        {
            await DemoteAllAsync(elect, cancellationToken).ConfigureAwait(false);
            return true;
        }

        if (shard.CurrentPrimary is not { } current)
        {
            await shard.Client(elect).InitPrimaryAsync(new() { SemiSync = shard.Durability.SemiSync }, request.WaitReplicas, cancellationToken).ConfigureAwait(false);
            return false;
        }

        if (current.Alias == elect.Alias)
        {
            await shard.Client(elect).SetReadWriteAsync(new(), ReparentShard.CallLimit, cancellationToken).ConfigureAwait(false);
            await shard.Client(elect).PrimaryPositionAsync(new(), ReparentShard.CallLimit, cancellationToken).ConfigureAwait(false);
            return false;
        }

        await HandOverAsync(current, elect, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task HandOverAsync(TabletRecord current, TabletRecord elect, CancellationToken cancellationToken)
    {
        var old = shard.Client(current);
        var position = (await old.PrimaryPositionAsync(new(), ReparentShard.CallLimit, cancellationToken).ConfigureAwait(false)).Position;
        var follow = new Protos.TabletManagerData.SetReplicationSourceRequest
        {
            Parent = Values.Write(current.Alias),
            WaitPosition = position,
            ForceStartReplication = true,
            SemiSync = shard.Durability.MayAcknowledge(current, elect),
        };
        await shard.Client(elect).SetReplicationSourceAsync(follow, request.WaitReplicas, cancellationToken).ConfigureAwait(false);
        await shard.CheckLockAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var demoted = await old.DemotePrimaryAsync(new(), ReparentShard.CallLimit, cancellationToken).ConfigureAwait(false);
            await shard.Client(elect).WaitForPositionAsync(new() { Position = demoted.PrimaryStatus?.Position ?? position }, request.WaitReplicas, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception cause)
        {
            // Writes must go on where they were.
            var undone = await UndoDemotionAsync(old).ConfigureAwait(false);
            throw cause is TabletException ? shard.Refuse($"primary-elect {elect.Alias} failed to catch up with replication: {cause.Message}{undone}", cause) : cause;
        }
    }

    /// <summary>Lets the old primary take writes again, whether the caller waits for it or not.</summary>
    /// <returns>What to add to the message about the failure that made it necessary.</returns>
    private async Task<string> UndoDemotionAsync(TabletManagerClient old)
    {
        try
        {
            await old.UndoDemotePrimaryAsync(new() { SemiSync = shard.Durability.SemiSync }, ReparentShard.CallLimit, CancellationToken.None).ConfigureAwait(false);
            return string.Empty;
        }
        catch (TabletException failure)
        {
            return $"; the old primary may still refuse writes: {failure.Message}";
        }
    }

    /// <summary>Nobody knows who is primary, so nobody may take writes while the elect is compared with the rest.</summary>
    private async Task DemoteAllAsync(TabletRecord elect, CancellationToken cancellationToken)
    {
        var positions = await Task.WhenAll(shard.Tablets.Select(async tablet =>
        {
            var answer = await shard.Client(tablet).DemotePrimaryAsync(new(), ReparentShard.CallLimit, cancellationToken).ConfigureAwait(false);
            return (tablet.Alias, Position: shard.PositionOf(tablet, answer.PrimaryStatus?.Position ?? string.Empty));
        })).ConfigureAwait(false);
        var own = positions.First(entry => entry.Alias == elect.Alias).Position;
        var ahead = positions.Where(entry => !own.AtLeast(entry.Position)).Select(entry => entry.Alias).Order().ToList();
        if (ahead.Count > 0)
        {
            throw shard.Refuse($"primary-elect {elect.Alias} did not catch up in time: {string.Join(", ", ahead)} has transactions that it lacks");
        }
    }

    private async Task ReparentAsync(TabletRecord elect, bool promote, CancellationToken cancellationToken)
    {
        var now = (time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * 100;
        var followers = new Followers(shard, elect, now, request.WaitReplicas);
        var following = followers.PointAllAsync(cancellationToken);
        var initial = !promote && shard.CurrentPrimary is null;
        try
        {
            if (promote)
            {
                await shard.Client(elect).PromoteReplicaAsync(new() { SemiSync = shard.Durability.SemiSync }, request.WaitReplicas, cancellationToken).ConfigureAwait(false);
            }

            await followers.WriteJournalAsync("PlannedReparentShard", cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        await following.ConfigureAwait(false);
        if (initial)
        {
            await followers.RefreshPrimaryAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
