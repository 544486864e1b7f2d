using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Doctor;

/// <summary>Reads a whole topology. A cell or record that cannot be read is noted and does not keep the rest from being read.</summary>
/// <param name="store">Topology to read.</param>
public sealed class TopologySnapshotReader(ITopologyStore store)
{
    private readonly SortedDictionary<string, string> _unreadable = new(StringComparer.Ordinal);

    /// <summary>Reads everything.</summary>
    /// <param name="moreCells">Cells that ought to exist, besides those that the topology names itself.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="TopologyException">The global topology cannot be listed.</exception>
    public async Task<TopologySnapshot> ReadAsync(IReadOnlyList<string>? moreCells = null, CancellationToken cancellationToken = default)
    {
        _unreadable.Clear();
        var aliases = await AliasesAsync(cancellationToken).ConfigureAwait(false);
        var keyspaces = new List<KeyspaceSnapshot>();
        foreach (var keyspace in await store.ListOrEmptyAsync(TopologyPaths.Keyspaces, cancellationToken).ConfigureAwait(false))
        {
            keyspaces.Add(await KeyspaceAsync(keyspace, cancellationToken).ConfigureAwait(false));
        }

        var registered = await store.GetCellNamesAsync(cancellationToken).ConfigureAwait(false);
        var primaries = keyspaces.SelectMany(keyspace => keyspace.Shards.Values).Select(shard => shard?.PrimaryAlias?.Cell ?? string.Empty);
        var names = registered.Concat(moreCells ?? []).Concat(aliases.Values.SelectMany(alias => alias.Cells)).Concat(primaries).Where(name => name.Length > 0);
        var cells = new List<CellSnapshot>();
        foreach (var name in names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            cells.Add(await CellAsync(name, cancellationToken).ConfigureAwait(false));
        }

        return new() { Parameters = store.Parameters, Aliases = aliases, Keyspaces = keyspaces, Cells = cells, Unreadable = new SortedDictionary<string, string>(_unreadable, StringComparer.Ordinal) };
    }

    private async Task<SortedDictionary<string, CellsAlias>> AliasesAsync(CancellationToken cancellationToken)
    {
        var aliases = new SortedDictionary<string, CellsAlias>(StringComparer.Ordinal);
        foreach (var name in await store.ListOrEmptyAsync(TopologyPaths.CellsAliases, cancellationToken).ConfigureAwait(false))
        {
            if (await FindAsync(TopologyPaths.CellsAlias(name), cancellationToken).ConfigureAwait(false) is { } alias)
            {
                aliases[name] = alias;
            }
        }

        return aliases;
    }

    private async Task<KeyspaceSnapshot> KeyspaceAsync(string keyspace, CancellationToken cancellationToken)
    {
        var record = await FindAsync(TopologyPaths.Keyspace(keyspace), cancellationToken).ConfigureAwait(false);
        var shards = new SortedDictionary<string, ShardRecord?>(StringComparer.Ordinal);
        var names = TopologyNames.FaultOf(TopologyPaths.Shards(keyspace).Path) is null
            ? await store.ListOrEmptyAsync(TopologyPaths.Shards(keyspace), cancellationToken).ConfigureAwait(false)
            : [];
        foreach (var shard in names)
        {
            shards[shard] = await FindAsync(TopologyPaths.Shard(keyspace, shard), cancellationToken).ConfigureAwait(false);
        }

        return new(keyspace, record, shards);
    }

    private async Task<T?> FindAsync<T>(RecordKey<T> key, CancellationToken cancellationToken)
        where T : TopologyRecord, new()
    {
        try
        {
            return (await store.FindAsync(key, cancellationToken).ConfigureAwait(false))?.Value;
        }
        catch (TopologyException e) when (e.Kind is TopologyErrorKind.Failed or TopologyErrorKind.InvalidName)
        {
            _unreadable[key.Path] = e.Message;
            return null;
        }
    }

    private async Task<CellSnapshot> CellAsync(string name, CancellationToken cancellationToken)
    {
        var cell = new CellSnapshot { Name = name };
        try
        {
            cell = cell with { Info = (await store.FindAsync(TopologyPaths.CellInfo(name), cancellationToken).ConfigureAwait(false))?.Value };
            return cell.Info is null ? cell : await ContentAsync(cell, cancellationToken).ConfigureAwait(false);
        }
        catch (TopologyException e)
        {
            return cell with { Failure = e.Message };
        }
    }

    private async Task<CellSnapshot> ContentAsync(CellSnapshot cell, CancellationToken cancellationToken)
    {
        var tablets = await AllAsync<TabletRecord>(TopologyPaths.Tablets(cell.Name), "Tablet", cancellationToken).ConfigureAwait(false);
        var replication = await AllAsync<ShardReplication>(TopologyPaths.CellKeyspaces(cell.Name), "ShardReplication", cancellationToken).ConfigureAwait(false);
        var serving = await AllAsync<SrvKeyspace>(TopologyPaths.CellKeyspaces(cell.Name), "SrvKeyspace", cancellationToken).ConfigureAwait(false);
        return cell with
        {
            Tablets = [.. tablets.Select(entry => entry.Value.Value).OrderBy(tablet => tablet.Alias)],
            Replication = Sorted(replication, parts => $"{parts[1]}/{parts[3]}"),   // keyspaces/<keyspace>/shards/<shard>/ShardReplication
            Serving = Sorted(serving, parts => parts[1]),
        };
    }

    private static SortedDictionary<string, T> Sorted<T>(IReadOnlyList<KeyValuePair<RecordKey<T>, Versioned<T>>> records, Func<string[], string> name)
        where T : TopologyRecord => new(records.ToDictionary(entry => name(entry.Key.Path.Split('/')), entry => entry.Value.Value), StringComparer.Ordinal);

    private async Task<IReadOnlyList<KeyValuePair<RecordKey<T>, Versioned<T>>>> AllAsync<T>(TopologyDirectory directory, string fileName, CancellationToken cancellationToken)
        where T : TopologyRecord, new()
    {
        try
        {
            return await store.ReadAllAsync<T>(directory, fileName, cancellationToken).ConfigureAwait(false);
        }
        catch (TopologyException e) when (e.IsNoNode)
        {
            return [];
        }
    }
}
