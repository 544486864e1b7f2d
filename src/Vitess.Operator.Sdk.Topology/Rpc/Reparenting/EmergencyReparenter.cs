using Vitess.Operator.Sdk.Topology.Protos.ReplicationData;
using Vitess.Operator.Sdk.Topology.Records;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Topology.Rpc.Reparenting;

/// <summary>Promotes the most advanced tablet of a shard whose primary is gone, in the order of Vitess' own command.</summary>
internal sealed class EmergencyReparenter(ReparentShard shard, EmergencyReparent request, TimeProvider time)
{
    private static readonly TabletType[] NeverCandidates = [TabletType.Backup, TabletType.Restore, TabletType.Drained];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await shard.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (shard.Record.HasPrimary)
        {
            shard.Find(shard.Record.PrimaryAlias!.Value);   // without its record nobody could see to it that the old primary takes no more writes
        }

        var stopped = await StopAllAsync(cancellationToken).ConfigureAwait(false);
        await shard.CheckLockAsync(cancellationToken).ConfigureAwait(false);
        var candidates = stopped.Where(replica => !NeverCandidates.Contains(replica.Tablet.Type)).ToList();
        await ApplyRelayLogsAsync(candidates, cancellationToken).ConfigureAwait(false);
        var advanced = MostAdvanced(candidates);
        var chosen = Choose(candidates, advanced);
        await shard.CheckLockAsync(cancellationToken).ConfigureAwait(false);
        await PromoteAsync(advanced, chosen, stopped, cancellationToken).ConfigureAwait(false);
    }

    private static bool IsAhead(StoppedReplica left, StoppedReplica right) => left.Position.AtLeast(right.Position) && !right.Position.AtLeast(left.Position);

    private async Task<List<StoppedReplica>> StopAllAsync(CancellationToken cancellationToken)
    {
        var asked = shard.Tablets.Where(tablet => !request.IgnoreReplicas.Contains(tablet.Alias)).ToList();
        var answers = await Task.WhenAll(asked.Select(tablet => TryStopAsync(tablet, cancellationToken))).ConfigureAwait(false);
        var stopped = answers.OfType<StoppedReplica>().ToList();
        var reached = stopped.Select(replica => replica.Tablet.Alias).ToHashSet();
        if (stopped.Count == 0 || (asked.Count - stopped.Count > 1 && !shard.Durability.HaveRevoked([.. shard.Tablets], reached)))
        {
            throw shard.Refuse($"could not reach sufficient tablets to guarantee safety: {stopped.Count} of {asked.Count} answered");
        }

        return stopped;
    }

    private async Task<StoppedReplica?> TryStopAsync(TabletRecord tablet, CancellationToken cancellationToken)
    {
        try
        {
            return await StopAsync(tablet, cancellationToken).ConfigureAwait(false);
        }
        catch (TabletException)
        {
            return null;
        }
    }

    private async Task<StoppedReplica> StopAsync(TabletRecord tablet, CancellationToken cancellationToken)
    {
        var client = shard.Client(tablet);
        try
        {
            var stop = new Protos.TabletManagerData.StopReplicationAndGetStatusRequest { StopReplicationMode = StopReplicationMode.Iothreadonly };
            var after = (await client.StopReplicationAndGetStatusAsync(stop, ReparentShard.CallLimit, cancellationToken).ConfigureAwait(false)).Status?.After ?? new();
            var received = after.RelayLogPosition.Length > 0 ? after.RelayLogPosition : after.Position;
            return new(tablet, shard.PositionOf(tablet, received), after.RelayLogPosition, after.BackupRunning);
        }
        catch (TabletException e) when (e.IsNotReplica)
        {
            var demoted = await client.DemotePrimaryAsync(new(), ReparentShard.CallLimit, cancellationToken).ConfigureAwait(false);
            return new(tablet, shard.PositionOf(tablet, demoted.PrimaryStatus?.Position ?? string.Empty), string.Empty, TakesBackup: false);
        }
    }

    private async Task ApplyRelayLogsAsync(List<StoppedReplica> candidates, CancellationToken cancellationToken) => await Task.WhenAll(candidates
        .Where(candidate => candidate.RelayLog.Length > 0)
        .Select(candidate => shard.Client(candidate.Tablet).WaitForPositionAsync(new() { Position = candidate.RelayLog }, request.WaitReplicas, cancellationToken))).ConfigureAwait(false);

    private StoppedReplica MostAdvanced(List<StoppedReplica> candidates)
    {
        var best = candidates
            .OrderByDescending(candidate => candidates.Count(other => candidate.Position.AtLeast(other.Position)))
            .ThenByDescending(candidate => candidate.Tablet.Alias == request.NewPrimary)
            .ThenByDescending(candidate => DurabilityPolicy.IsPromotable(candidate.Tablet))
            .ThenBy(candidate => candidate.Tablet.Alias)
            .FirstOrDefault() ?? throw shard.Refuse("no valid candidates for emergency reparent");
        var apart = candidates.Where(other => !best.Position.AtLeast(other.Position)).Select(other => other.Tablet.Alias).ToList();
        return apart.Count == 0 ? best : throw shard.Refuse($"split brain detected: {best.Tablet.Alias} lacks transactions of {string.Join(", ", apart)}");
    }

    private StoppedReplica Choose(List<StoppedReplica> candidates, StoppedReplica advanced)
    {
        var reachable = candidates.Select(candidate => candidate.Tablet).ToList();
        var oldCell = shard.Record.PrimaryAlias?.Cell;
        var fit = candidates.Where(candidate => DurabilityPolicy.IsPromotable(candidate.Tablet)
            && shard.Durability.CanEstablish(candidate.Tablet, reachable)
            && (!request.PreventCrossCellPromotion || oldCell is null or "" || candidate.Tablet.Alias.Cell == oldCell)).ToList();
        if (request.NewPrimary is { } wanted)
        {
            return fit.Find(candidate => candidate.Tablet.Alias == wanted) ?? throw shard.Refuse($"no valid candidates for emergency reparent: {wanted} cannot be promoted");
        }

        return fit
            .OrderBy(candidate => candidate.TakesBackup)
            .ThenByDescending(candidate => candidate.Tablet.Alias.Cell == oldCell)
            .ThenBy(candidate => IsAhead(advanced, candidate))
            .ThenByDescending(candidate => ReferenceEquals(candidate, advanced))
            .ThenBy(candidate => candidate.Tablet.Alias)
            .FirstOrDefault() ?? throw shard.Refuse("no valid candidates for emergency reparent");
    }

    private async Task PromoteAsync(StoppedReplica advanced, StoppedReplica chosen, List<StoppedReplica> stopped, CancellationToken cancellationToken)
    {
        var now = (time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * 100;
        if (!ReferenceEquals(advanced, chosen))
        {
            await CatchUpAsync(advanced, chosen, cancellationToken).ConfigureAwait(false);
        }

        var client = shard.Client(chosen.Tablet);
        var followers = new Followers(shard, chosen.Tablet, now, request.WaitReplicas);
        var others = stopped.Select(replica => replica.Tablet).Where(tablet => tablet.Alias != chosen.Tablet.Alias).ToList();
        if (shard.Record.HasPrimary || shard.Record.PrimaryTermStartTime is not null)
        {
            await client.PromoteReplicaAsync(new() { SemiSync = shard.Durability.SemiSync }, request.WaitReplicas, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await client.InitPrimaryAsync(new() { SemiSync = shard.Durability.SemiSync }, request.WaitReplicas, cancellationToken).ConfigureAwait(false);
        }

        // With semi-sync the row is not written before a replica follows, so both go on at once.
        var following = followers.PointAsync(others, cancellationToken);
        await followers.WriteJournalAsync("EmergencyReparentShard", cancellationToken).ConfigureAwait(false);
        var failures = await following.ConfigureAwait(false);
        if (failures.Length > 1 && failures.All(failure => failure is not null))
        {
            throw shard.Refuse($"some replicas failed to reparent: {failures[0]!.Message}", failures[0]);
        }
    }

    /// <summary>The chosen tablet first takes what the most advanced one has.</summary>
    private async Task CatchUpAsync(StoppedReplica advanced, StoppedReplica chosen, CancellationToken cancellationToken)
    {
        var position = (await shard.Client(advanced.Tablet).PrimaryPositionAsync(new(), ReparentShard.CallLimit, cancellationToken).ConfigureAwait(false)).Position;
        var source = new Protos.TabletManagerData.SetReplicationSourceRequest
        {
            Parent = Protos.Mapping.Values.Write(advanced.Tablet.Alias),
            ForceStartReplication = true,
            WaitPosition = position,
        };
        await shard.Client(chosen.Tablet).SetReplicationSourceAsync(source, request.WaitReplicas, cancellationToken).ConfigureAwait(false);
    }
}
