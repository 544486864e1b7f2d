using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.InMemory;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>What a vttablet writes into topology, in the order in which it does.</summary>
internal sealed class TabletTopology(SimulatedVitess vitess, TabletIdentity tablet)
{
    private const int WebPort = 15000;

    /// <summary>The port at which a tablet takes calls.</summary>
    public const int GrpcPort = 15999;

    private readonly ITopologyStore _store = vitess.Topology.Open(tablet.Global, TopologyActors.Tablet);

    /// <summary>Whether a starting tablet can register: its cell is known, and its keyspace has been made.</summary>
    public async Task<bool> IsOpenAsync(CancellationToken cancellationToken) =>
        await FindAsync(TopologyPaths.CellInfo(tablet.Alias.Cell), cancellationToken).ConfigureAwait(false) is not null
        && await FindAsync(TopologyPaths.Keyspace(tablet.Keyspace), cancellationToken).ConfigureAwait(false) is not null;

    /// <summary>The shard's record; null while there is none or it cannot be read.</summary>
    public Task<ShardRecord?> FindShardAsync(CancellationToken cancellationToken) =>
        FindAsync(TopologyPaths.Shard(tablet.Keyspace, tablet.Shard), cancellationToken);

    /// <summary>The tablet's own record; null while there is none or it cannot be read.</summary>
    public Task<TabletRecord?> FindTabletAsync(CancellationToken cancellationToken) =>
        FindAsync(TopologyPaths.Tablet(tablet.Alias), cancellationToken);

    /// <summary>Registers: the shard if it is the first, the tablet's own record, and its place in the shard's list for the cell.</summary>
    /// <param name="hostname">The address that others reach it at.</param>
    /// <param name="type">What it is, unless the shard's record names it as the primary.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public async Task RegisterAsync(string hostname, TabletType type, CancellationToken cancellationToken)
    {
        var shard = await GetOrCreateShardAsync(cancellationToken).ConfigureAwait(false);
        await PutTabletAsync(hostname, shard.PrimaryAlias == tablet.Alias ? TabletType.Primary : type, cancellationToken).ConfigureAwait(false);
        await JoinListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Changes what the tablet is.</summary>
    public async Task SetTypeAsync(TabletType type, CancellationToken cancellationToken)
    {
        var key = TopologyPaths.Tablet(tablet.Alias);
        var (record, version) = await _store.ReadAsync(key, cancellationToken).ConfigureAwait(false);
        if (record.Type != type)
        {
            await _store.UpdateAsync(key, record with { Type = type }, version, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Becomes the shard's primary.</summary>
    public async Task BecomePrimaryAsync(CancellationToken cancellationToken)
    {
        await SetTypeAsync(TabletType.Primary, cancellationToken).ConfigureAwait(false);
        var key = TopologyPaths.Shard(tablet.Keyspace, tablet.Shard);
        var (record, version) = await _store.ReadAsync(key, cancellationToken).ConfigureAwait(false);
        await _store.UpdateAsync(key, record with { PrimaryAlias = tablet.Alias }, version, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes the record of a primary that was lost say that it is one no more.</summary>
    public async Task DemoteAsync(TabletAlias lost, CancellationToken cancellationToken)
    {
        var key = TopologyPaths.Tablet(lost);
        if (await FindAsync(key, cancellationToken).ConfigureAwait(false) is { Type: TabletType.Primary } record)
        {
            await _store.UpdateAsync(key, record with { Type = TabletType.Replica }, null, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Leaves its record, without address, after a clean stop.</summary>
    public async Task SignOffAsync(CancellationToken cancellationToken)
    {
        var key = TopologyPaths.Tablet(tablet.Alias);
        if (await FindAsync(key, cancellationToken).ConfigureAwait(false) is { } record)
        {
            var left = record with { Hostname = string.Empty, MysqlHostname = string.Empty, PortMap = new SortedDictionary<string, int>(StringComparer.Ordinal) };
            await _store.UpdateAsync(key, left, null, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes what a cell serves of the keyspace, once its shards cover every key; leaves what is there.</summary>
    public async Task ServeAsync(string cell, CancellationToken cancellationToken)
    {
        var key = TopologyPaths.SrvKeyspace(cell, tablet.Keyspace);
        if (await FindAsync(key, cancellationToken).ConfigureAwait(false) is not null)
        {
            return;
        }

        var serving = (await ShardsAsync(cancellationToken).ConfigureAwait(false)).Where(shard => shard.Record.IsPrimaryServing).ToList();
        if (ShardRange.CoverAll(serving.Select(shard => shard.Range)))
        {
            await _store.CreateAsync(key, Serving(serving.OrderBy(shard => shard.Range.Start, StringComparer.Ordinal)), cancellationToken)
                .ConfigureAwait(false);
        }
    }

    private static SrvKeyspace Serving(IEnumerable<(string Name, ShardRange Range, ShardRecord Record)> shards)
    {
        List<ShardReference> references = [.. shards.Select(shard => new ShardReference { Name = shard.Name })];
        TabletType[] types = [TabletType.Primary, TabletType.Replica, TabletType.Rdonly];
        return new SrvKeyspace
        {
            Partitions = [.. types.Select(type => new SrvKeyspacePartition { ServedType = type, ShardReferences = references })],
        };
    }

    private async Task<ShardRecord> GetOrCreateShardAsync(CancellationToken cancellationToken)
    {
        if (await FindShardAsync(cancellationToken).ConfigureAwait(false) is { } present)
        {
            return present;
        }

        var range = ShardRange.Of(tablet.Shard);
        var others = await ShardsAsync(cancellationToken).ConfigureAwait(false);
        var record = new ShardRecord
        {
            KeyRange = range is null ? null : tablet.Shard,
            IsPrimaryServing = range is null || others.TrueForAll(other => !other.Range.Overlaps(range.Value)),
        };
        await _store.CreateAsync(TopologyPaths.Shard(tablet.Keyspace, tablet.Shard), record, cancellationToken).ConfigureAwait(false);
        return record;
    }

    private async Task PutTabletAsync(string hostname, TabletType type, CancellationToken cancellationToken)
    {
        var key = TopologyPaths.Tablet(tablet.Alias);
        var record = new TabletRecord
        {
            Alias = tablet.Alias,
            Hostname = hostname,
            PortMap = new SortedDictionary<string, int>(StringComparer.Ordinal) { ["grpc"] = GrpcPort, ["vt"] = WebPort },
            Keyspace = tablet.Keyspace,
            Shard = tablet.Shard,
            Type = type,
            DbNameOverride = tablet.Database,
        };
        if (await FindAsync(key, cancellationToken).ConfigureAwait(false) is null)
        {
            await _store.CreateAsync(key, record, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await _store.UpdateAsync(key, record, null, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task JoinListAsync(CancellationToken cancellationToken)
    {
        var key = TopologyPaths.ShardReplication(tablet.Alias.Cell, tablet.Keyspace, tablet.Shard);
        var node = new ShardReplicationNode(tablet.Alias);
        if (await FindAsync(key, cancellationToken).ConfigureAwait(false) is not { } list)
        {
            await _store.CreateAsync(key, new ShardReplication { Nodes = [node] }, cancellationToken).ConfigureAwait(false);
        }
        else if (!list.Nodes.Contains(node))
        {
            await _store.UpdateAsync(key, list with { Nodes = [.. list.Nodes, node] }, null, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<List<(string Name, ShardRange Range, ShardRecord Record)>> ShardsAsync(CancellationToken cancellationToken)
    {
        List<(string, ShardRange, ShardRecord)> shards = [];
        foreach (var name in await NamesAsync(TopologyPaths.Shards(tablet.Keyspace), cancellationToken).ConfigureAwait(false))
        {
            var record = await FindAsync(TopologyPaths.Shard(tablet.Keyspace, name), cancellationToken).ConfigureAwait(false);
            if (record is not null && ShardRange.Of(name) is { } range)
            {
                shards.Add((name, range, record));
            }
        }

        return shards;
    }

    private async Task<IReadOnlyList<string>> NamesAsync(TopologyDirectory directory, CancellationToken cancellationToken)
    {
        try
        {
            return await _store.ListAsync(directory, cancellationToken).ConfigureAwait(false);
        }
        catch (TopologyException missing) when (missing.Kind == TopologyErrorKind.NoNode)
        {
            return [];
        }
    }

    private async Task<T?> FindAsync<T>(RecordKey<T> key, CancellationToken cancellationToken)
        where T : TopologyRecord, new()
    {
        try
        {
            return (await _store.ReadAsync(key, cancellationToken).ConfigureAwait(false)).Value;
        }
        catch (TopologyException missing) when (missing.Kind is TopologyErrorKind.NoNode or TopologyErrorKind.Timeout)
        {
            return null;
        }
    }
}
