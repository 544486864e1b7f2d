using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Records;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Reconciliation.Elections;

/// <summary>Gives a shard whose tablets all restored the same backup its first primary.</summary>
/// <remarks>
/// Nothing is promoted while the shard has a primary, while two tablets claim to be it, or without the shard's lock. A promotion that was
/// left half-way is completed instead of being repeated.
/// </remarks>
internal sealed class ShardElection(IVitessConnection vitess, string keyspace, string shard, TimeProvider time)
{
    private const string Action = "electShardPrimary";
    private static readonly TimeSpan ReportTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Elects.</summary>
    /// <returns>The tablet that is primary now.</returns>
    /// <exception cref="ReconcileException">Nobody can be primary at present.</exception>
    public async Task<TabletAlias> RunAsync(CancellationToken cancellationToken)
    {
        var held = await vitess.Topology.LockAsync(TopologyPaths.ShardDirectory(keyspace, shard), Action, cancellationToken).ConfigureAwait(false);
        await using (held.ConfigureAwait(false))
        {
            var durability = await ReadDurability(cancellationToken).ConfigureAwait(false);
            var tablets = (await vitess.Topology.GetShardTabletsAsync(keyspace, shard, null, cancellationToken).ConfigureAwait(false)).Tablets;
            if (Claimant(tablets) is { } claimant)
            {
                await RecordPrimary(claimant, cancellationToken).ConfigureAwait(false);
                return claimant;
            }

            var reports = await Ask(tablets, cancellationToken).ConfigureAwait(false);
            var elected = ElectionChoice.Of(reports);
            await held.CheckAsync(cancellationToken).ConfigureAwait(false);
            await vitess.Tablets.PromoteReplicaAsync(elected.Tablet, durability.PrimaryWaits, cancellationToken).ConfigureAwait(false);
            await RecordPrimary(elected.Tablet.Alias, cancellationToken).ConfigureAwait(false);
            await PointOthers(reports, elected.Tablet, durability, cancellationToken).ConfigureAwait(false);
            return elected.Tablet.Alias;
        }
    }

    private async Task<Durability> ReadDurability(CancellationToken cancellationToken)
    {
        var record = (await vitess.Topology.ReadAsync(TopologyPaths.Shard(keyspace, shard), cancellationToken).ConfigureAwait(false)).Value;
        if (record.HasPrimary)
        {
            throw new ReconcileException($"Shard {keyspace}/{shard} already has the primary {record.PrimaryAlias}.");
        }

        return Durability.Of((await vitess.Topology.ReadAsync(TopologyPaths.Keyspace(keyspace), cancellationToken).ConfigureAwait(false)).Value.DurabilityPolicy);
    }

    private TabletAlias? Claimant(IReadOnlyList<TabletRecord> tablets)
    {
        var claimants = tablets.Where(tablet => tablet.Type == TabletType.Primary).Select(tablet => tablet.Alias).ToList();
        return claimants.Count <= 1
            ? claimants.Cast<TabletAlias?>().FirstOrDefault()
            : throw new ReconcileException($"Shard {keyspace}/{shard} has several tablets that claim to be primary: {string.Join(", ", claimants)}.");
    }

    /// <summary>Tablets that do not answer in time, or have no data, take no part.</summary>
    private async Task<IReadOnlyList<TabletReport>> Ask(IReadOnlyList<TabletRecord> tablets, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(ReportTimeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var answers = await Task.WhenAll(tablets.Select(tablet => Ask(tablet, both.Token))).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return [.. answers.OfType<TabletReport>()];
    }

    private async Task<TabletReport?> Ask(TabletRecord tablet, CancellationToken cancellationToken)
    {
        try
        {
            await TabletChecks.ReplicatesAsync(vitess.Tablets, tablet, cancellationToken).ConfigureAwait(false);
            var position = await vitess.Tablets.GetPrimaryPositionAsync(tablet, cancellationToken).ConfigureAwait(false);
            return await TabletChecks.HasDatabaseAsync(vitess.Tablets, tablet, cancellationToken).ConfigureAwait(false) ? new TabletReport(tablet, position) : null;
        }
        catch (Exception e) when (e is TabletException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Names the primary, and since when: without that any older claim would count as later (D-37).</summary>
    private async Task RecordPrimary(TabletAlias primary, CancellationToken cancellationToken)
    {
        var tablet = await vitess.Topology.FindAsync(TopologyPaths.Tablet(primary), cancellationToken).ConfigureAwait(false);
        var since = tablet?.Value.PrimaryTermStartTime ?? time.GetUtcNow();
        await vitess.Topology.ChangeAsync(
            TopologyPaths.Shard(keyspace, shard), record => record.PrimaryAlias == primary ? null : record with { PrimaryAlias = primary, PrimaryTermStartTime = since },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Best effort: a tablet that does not follow now is brought in line by VTOrc.</summary>
    private Task PointOthers(IReadOnlyList<TabletReport> reports, TabletRecord primary, Durability durability, CancellationToken cancellationToken) =>
        Task.WhenAll(reports.Where(report => report.Tablet.Alias != primary.Alias).Select(async report =>
        {
            var source = new ReplicationSource(primary.Alias, durability.Acknowledges(primary, report.Tablet), ForceStart: true);
            try
            {
                await vitess.Tablets.SetReplicationSourceAsync(report.Tablet, source, cancellationToken).ConfigureAwait(false);
            }
            catch (TabletException)
            {
                // Nothing is lost: the primary is recorded, and the tablet keeps its data.
            }
        }));
}
