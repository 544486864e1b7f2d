using Vitess.Operator.Sdk.Topology.Protos.Mapping;
using Vitess.Operator.Sdk.Topology.Records;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Topology.Rpc.Reparenting;

/// <summary>Makes the other tablets of a shard follow a new primary.</summary>
/// <param name="shard">The shard.</param>
/// <param name="primary">The new primary.</param>
/// <param name="journalTime">Time of the reparent's row in the journal, in nanoseconds; followers wait for that row.</param>
/// <param name="limit">How long it may take.</param>
internal sealed class Followers(ReparentShard shard, TabletRecord primary, long journalTime, TimeSpan limit)
{
    /// <summary>Whether replication is started where it was stopped. Default false: only where it ran before.</summary>
    public bool ForceStart { get; init; }

    /// <summary>Points all others at the primary, at the same time.</summary>
    /// <exception cref="Commands.VitessCommandException">Some of them failed.</exception>
    public async Task PointAllAsync(CancellationToken cancellationToken)
    {
        var failures = (await PointAsync(shard.Others(primary), cancellationToken).ConfigureAwait(false)).OfType<TabletException>().ToList();
        if (failures.Count > 0)
        {
            throw shard.Refuse($"some replicas failed to reparent; retry with the same new primary: {string.Join("; ", failures.Select(failure => failure.Message))}", failures[0]);
        }
    }

    /// <summary>Points tablets at the primary.</summary>
    /// <returns>For each tablet its failure, or null.</returns>
    public async Task<TabletException?[]> PointAsync(IEnumerable<TabletRecord> tablets, CancellationToken cancellationToken) =>
        await Task.WhenAll(tablets.Select(tablet => PointOneAsync(tablet, cancellationToken))).ConfigureAwait(false);

    /// <summary>Points a tablet at the primary.</summary>
    /// <returns>Its failure, or null.</returns>
    public async Task<TabletException?> PointOneAsync(TabletRecord tablet, CancellationToken cancellationToken)
    {
        try
        {
            var request = new Protos.TabletManagerData.SetReplicationSourceRequest
            {
                Parent = Values.Write(primary.Alias),
                TimeCreatedNs = journalTime,
                ForceStartReplication = ForceStart,
                SemiSync = shard.Durability.MayAcknowledge(primary, tablet),
            };
            await shard.Client(tablet).SetReplicationSourceAsync(request, limit, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (TabletException failure)
        {
            return failure;
        }
    }

    /// <summary>Writes the row that followers wait for.</summary>
    public async Task WriteJournalAsync(string action, CancellationToken cancellationToken)
    {
        var client = shard.Client(primary);
        var position = (await client.PrimaryPositionAsync(new(), ReparentShard.CallLimit, cancellationToken).ConfigureAwait(false)).Position;
        var row = new Protos.TabletManagerData.PopulateReparentJournalRequest
        {
            TimeCreatedNs = journalTime,
            ActionName = action,
            PrimaryAlias = Values.Write(primary.Alias),
            ReplicationPosition = position,
        };
        await client.PopulateReparentJournalAsync(row, limit, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Has the primary read its records anew; that it fails does no harm.</summary>
    public async Task RefreshPrimaryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await shard.Client(primary).RefreshStateAsync(new(), ReparentShard.CallLimit, cancellationToken).ConfigureAwait(false);
        }
        catch (TabletException)
        {
            // The tablet reads its records by itself within half a minute.
        }
    }
}
