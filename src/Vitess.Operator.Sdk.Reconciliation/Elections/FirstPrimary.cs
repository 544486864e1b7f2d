using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Reconciliation.Elections;

/// <summary>Gives an empty shard without backups its first primary.</summary>
/// <remarks>
/// Replication is reset on every tablet, so nothing is done while any tablet has data, replicates, or cannot say: history that was reset
/// makes earlier backups worthless.
/// </remarks>
internal sealed class FirstPrimary(IVitessConnection vitess, string keyspace, string shard)
{
    private static readonly TimeSpan WaitReplicas = TimeSpan.FromSeconds(15);

    /// <summary>Chooses a tablet and makes it primary.</summary>
    /// <param name="aliases">All tablets that the shard shall have.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="ReconcileException">The shard is not empty, has a primary, or no tablet can be primary.</exception>
    public async Task<TabletAlias> RunAsync(IReadOnlyList<TabletAlias> aliases, CancellationToken cancellationToken)
    {
        var tablets = await Task.WhenAll(aliases.Order().Select(alias => Read(alias, cancellationToken))).ConfigureAwait(false);
        await Task.WhenAll(tablets.Select(tablet => MakeSureIsEmpty(tablet, cancellationToken))).ConfigureAwait(false);
        var chosen = tablets.FirstOrDefault(tablet => tablet.Type == TabletType.Replica)
            ?? throw new ReconcileException($"Shard {keyspace}/{shard} has no replica that could become primary.");
        await MakeSureHasNoPrimary(cancellationToken).ConfigureAwait(false);
        await vitess.Commands.InitShardPrimaryAsync(keyspace, shard, chosen.Alias, WaitReplicas, cancellationToken).ConfigureAwait(false);
        return chosen.Alias;
    }

    private async Task<TabletRecord> Read(TabletAlias alias, CancellationToken cancellationToken) =>
        (await vitess.Topology.ReadAsync(TopologyPaths.Tablet(alias), cancellationToken).ConfigureAwait(false)).Value;

    /// <summary>Asked last, so that as little as possible can happen in between.</summary>
    private async Task MakeSureHasNoPrimary(CancellationToken cancellationToken)
    {
        var record = await vitess.Topology.FindAsync(TopologyPaths.Shard(keyspace, shard), cancellationToken).ConfigureAwait(false);
        if (record?.Value is { HasPrimary: true, PrimaryAlias: var primary })
        {
            throw new ReconcileException($"Shard {keyspace}/{shard} has the primary {primary} already.");
        }
    }

    private async Task MakeSureIsEmpty(TabletRecord tablet, CancellationToken cancellationToken)
    {
        if (await TabletChecks.ReplicatesAsync(vitess.Tablets, tablet, cancellationToken).ConfigureAwait(false))
        {
            throw new ReconcileException($"Tablet {tablet.Alias} already replicates; the shard is not new.");
        }

        if (await TabletChecks.HasDatabaseAsync(vitess.Tablets, tablet, cancellationToken).ConfigureAwait(false))
        {
            throw new ReconcileException($"Tablet {tablet.Alias} already has the database {tablet.DatabaseName}; the shard is not new.");
        }
    }
}
