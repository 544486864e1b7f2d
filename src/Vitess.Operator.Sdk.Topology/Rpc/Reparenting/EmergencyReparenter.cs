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
        CheckPrimary();
        var stopped = await new ReplicationStop(shard, request, time).RunAsync(cancellationToken).ConfigureAwait(false);
        await shard.CheckLockAsync(cancellationToken).ConfigureAwait(false);
        var candidates = ReadPositions(stopped.Where(replica => !NeverCandidates.Contains(replica.Tablet.Type)).ToList());
        await ApplyRelayLogsAsync(candidates, cancellationToken).ConfigureAwait(false);
        if (candidates.Exists(candidate => candidate.Position.HasGtids))
        {
            candidates = await new ErrantTransactions(shard, request).DropAsync(candidates, cancellationToken).ConfigureAwait(false);
        }

        var reachable = stopped.ConvertAll(replica => replica.Tablet);
        var advanced = MostAdvanced(candidates);
        var chosen = Choose(candidates, advanced, reachable);
        await shard.CheckLockAsync(cancellationToken).ConfigureAwait(false);
        if (!ReferenceEquals(chosen, advanced))
        {
            chosen = await ImproveAsync(candidates, advanced, reachable, cancellationToken).ConfigureAwait(false);
            await shard.CheckLockAsync(cancellationToken).ConfigureAwait(false);
        }

        await PromoteAsync(chosen.Tablet, reachable, cancellationToken).ConfigureAwait(false);
    }

    private static bool IsAhead(StoppedReplica left, StoppedReplica right) => left.Position.AtLeast(right.Position) && !right.Position.AtLeast(left.Position);

    private void CheckPrimary()
    {
        if (request.ExpectedPrimary is { } expected && shard.Record.PrimaryAlias != expected)
        {
            throw shard.Refuse($"primary {shard.Record.PrimaryAlias} is not equal to expected alias {expected}");
        }

        if (shard.Record.HasPrimary)
        {
            shard.Find(shard.Record.PrimaryAlias!.Value);   // without its record nobody could see to it that the old primary takes no more writes
        }
    }

    private List<StoppedReplica> ReadPositions(List<StoppedReplica> candidates)
    {
        var kinds = candidates.Where(candidate => candidate.Received.Length > 0).ToLookup(candidate => candidate.Received.StartsWith("MySQL56/", StringComparison.Ordinal));
        if (kinds.Count > 1)
        {
            throw shard.Refuse($"encountered mix of GTID-based and non GTID-based positions: the latter at {string.Join(", ", kinds[false].Select(candidate => candidate.Tablet.Alias))}");
        }

        return candidates.ConvertAll(candidate => candidate with { Position = shard.PositionOf(candidate.Tablet, candidate.Received) });
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

    private StoppedReplica Choose(List<StoppedReplica> candidates, StoppedReplica advanced, List<TabletRecord> reachable)
    {
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

    /// <summary>All reachable tablets first replicate from the most advanced one; the best of those that do then takes what it has.</summary>
    private async Task<StoppedReplica> ImproveAsync(
        List<StoppedReplica> candidates, StoppedReplica advanced, List<TabletRecord> reachable, CancellationToken cancellationToken)
    {
        var followers = new Followers(shard, advanced.Tablet, 0, request.WaitReplicas) { ForceStart = true };   // no promotion, so no row to wait for
        var others = reachable.Where(tablet => tablet.Alias != advanced.Tablet.Alias).ToList();
        var failures = await followers.PointAsync(others, cancellationToken).ConfigureAwait(false);
        var failed = others.Where((_, index) => failures[index] is not null).Select(tablet => tablet.Alias).ToHashSet();
        var chosen = Choose(candidates.Where(candidate => !failed.Contains(candidate.Tablet.Alias)).ToList(), advanced, reachable);
        if (!ReferenceEquals(chosen, advanced))
        {
            var position = (await shard.Client(advanced.Tablet).PrimaryPositionAsync(new(), ReparentShard.CallLimit, cancellationToken).ConfigureAwait(false)).Position;
            await shard.Client(chosen.Tablet).WaitForPositionAsync(new() { Position = position }, request.WaitReplicas, cancellationToken).ConfigureAwait(false);
        }

        return chosen;
    }

    private async Task PromoteAsync(TabletRecord chosen, List<TabletRecord> reachable, CancellationToken cancellationToken)
    {
        var now = (time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks * 100;
        var client = shard.Client(chosen);
        var followers = new Followers(shard, chosen, now, request.WaitReplicas);
        if (shard.Record.HasPrimary || shard.Record.PrimaryTermStartTime is not null)
        {
            await client.PromoteReplicaAsync(new() { SemiSync = shard.Durability.SemiSync }, request.WaitReplicas, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await client.InitPrimaryAsync(new() { SemiSync = shard.Durability.SemiSync }, request.WaitReplicas, cancellationToken).ConfigureAwait(false);
        }

        // With semi-sync the row is not written before a replica follows, so both go on at once.
        var following = FollowAsync(followers, chosen, reachable, cancellationToken);
        await followers.WriteJournalAsync("EmergencyReparentShard", cancellationToken).ConfigureAwait(false);
        var failures = await following.ConfigureAwait(false);
        if (shard.Tablets.Count > 2 && failures.Count > 0 && failures.All(failure => failure is not null))
        {
            throw shard.Refuse($"some replicas failed to reparent: {failures[0]!.Message}", failures[0]);
        }
    }

    /// <summary>Points the others at the new primary, those too that were given up: they may have stopped late. Those are only waited for if no other follows.</summary>
    private async Task<IReadOnlyList<TabletException?>> FollowAsync(Followers followers, TabletRecord chosen, List<TabletRecord> reachable, CancellationToken cancellationToken)
    {
        var others = shard.Others(chosen).Where(tablet => !request.IgnoreReplicas.Contains(tablet.Alias)).ToList();
        var near = followers.PointAsync(others.Where(reachable.Contains), cancellationToken);
        var far = followers.PointAsync(others.Where(tablet => !reachable.Contains(tablet)), cancellationToken);
        var failures = await near.ConfigureAwait(false);
        return failures.Contains(null) ? failures : [.. failures, .. await far.ConfigureAwait(false)];
    }
}
