using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Topology.Rpc.Reparenting;

/// <summary>Finds candidates with transactions that never came from a primary of the shard: promoting them would spread those.</summary>
/// <remarks>
/// The journal of reparents gets a row with each promotion. A candidate whose journal is shorter has missed one, so it cannot
/// testify against those that saw it, and a primary that it still follows may have been replaced meanwhile.
/// </remarks>
internal sealed class ErrantTransactions(ReparentShard shard, EmergencyReparent request)
{
    /// <summary>Drops candidates with errant transactions.</summary>
    /// <exception cref="TabletException">The journal of a candidate cannot be read.</exception>
    public async Task<List<StoppedReplica>> DropAsync(List<StoppedReplica> candidates, CancellationToken cancellationToken)
    {
        var lengths = await Task.WhenAll(candidates.Select(candidate => JournalAsync(candidate, cancellationToken))).ConfigureAwait(false);
        var longest = lengths.Max();
        var authorities = candidates.Where((_, index) => lengths[index] == longest).ToList();
        var sound = authorities.Where(candidate => !IsErrantAmong(authorities, candidate)).ToList();
        var known = sound.ConvertAll(candidate => candidate.Position);
        var behind = candidates.Where((candidate, index) => lengths[index] < longest && !IsErrant(candidate.Position, known));
        return [.. sound.Concat(behind).OrderBy(candidate => candidate.Tablet.Alias)];
    }

    /// <summary>The latest primary is right by itself. What one replica alone has from its source, is merely ahead of the others.</summary>
    private static bool IsErrantAmong(List<StoppedReplica> authorities, StoppedReplica candidate) => candidate.SourceUuid is { } source && IsErrant(
        candidate.Position.Without(source), authorities.Where(other => !ReferenceEquals(other, candidate)).Select(other => other.Position).ToList());

    private static bool IsErrant(ReplicationPosition position, List<ReplicationPosition> others) =>
        others.Count > 0 && !ReplicationPosition.Union(others).AtLeast(position);

    private async Task<int> JournalAsync(StoppedReplica candidate, CancellationToken cancellationToken) =>
        (await shard.Client(candidate.Tablet).ReadReparentJournalInfoAsync(new(), request.WaitReplicas, cancellationToken).ConfigureAwait(false)).Length;
}
