using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology;

/// <summary>Reads of the topology that take more than one record.</summary>
public static class TopologyReads
{
    /// <summary>Reads a record, or nothing when it is not there.</summary>
    /// <typeparam name="T">Type of the record.</typeparam>
    /// <param name="store">Topology.</param>
    /// <param name="key">Key of the record.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public static async Task<Versioned<T>?> FindAsync<T>(this ITopologyStore store, RecordKey<T> key, CancellationToken cancellationToken = default)
        where T : TopologyRecord, new()
    {
        ArgumentNullException.ThrowIfNull(store);
        try
        {
            return await store.ReadAsync(key, cancellationToken).ConfigureAwait(false);
        }
        catch (TopologyException e) when (e.IsNoNode)
        {
            return null;
        }
    }

    /// <summary>Lists the names below a directory; a directory that is not there has none.</summary>
    /// <param name="store">Topology.</param>
    /// <param name="directory">Directory.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public static async Task<IReadOnlyList<string>> ListOrEmptyAsync(this ITopologyStore store, TopologyDirectory directory, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        try
        {
            return await store.ListAsync(directory, cancellationToken).ConfigureAwait(false);
        }
        catch (TopologyException e) when (e.IsNoNode)
        {
            return [];
        }
    }

    /// <summary>Names the cells that are registered, sorted.</summary>
    /// <param name="store">Topology.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public static Task<IReadOnlyList<string>> GetCellNamesAsync(this ITopologyStore store, CancellationToken cancellationToken = default) =>
        store.ListOrEmptyAsync(TopologyPaths.Cells, cancellationToken);

    /// <summary>Names the shards of a keyspace, sorted.</summary>
    /// <param name="store">Topology.</param>
    /// <param name="keyspace">Keyspace.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="TopologyException"><see cref="TopologyErrorKind.NoNode"/> when there is no such keyspace.</exception>
    public static async Task<IReadOnlyList<string>> GetShardNamesAsync(this ITopologyStore store, string keyspace, CancellationToken cancellationToken = default)
    {
        var names = await store.ListOrEmptyAsync(TopologyPaths.Shards(keyspace), cancellationToken).ConfigureAwait(false);
        if (names.Count == 0)
        {
            await store.ReadAsync(TopologyPaths.Keyspace(keyspace), cancellationToken).ConfigureAwait(false);
        }

        return names;
    }

    /// <summary>Reads the tablets of a shard in all cells.</summary>
    /// <param name="store">Topology.</param>
    /// <param name="keyspace">Keyspace.</param>
    /// <param name="shard">Shard.</param>
    /// <param name="cells">Cells to read; null reads every registered one.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <remarks>The shard's primary is looked up even where its cell's list lacks it. A tablet that is listed and has no record is left out.</remarks>
    /// <exception cref="TopologyException">The shard record or the list of cells could not be read.</exception>
    public static async Task<TabletListing> GetShardTabletsAsync(
        this ITopologyStore store, string keyspace, string shard, IReadOnlyList<string>? cells = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        var record = await store.ReadAsync(TopologyPaths.Shard(keyspace, shard), cancellationToken).ConfigureAwait(false);
        cells ??= await store.GetCellNamesAsync(cancellationToken).ConfigureAwait(false);
        var aliases = new SortedSet<TabletAlias>();
        if (record.Value.PrimaryAlias is { IsEmpty: false } primary && cells.Contains(primary.Cell))
        {
            aliases.Add(primary);
        }

        var unreadable = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var cell in cells.Order(StringComparer.Ordinal))
        {
            await Guard(cell, unreadable, async () =>
            {
                var replication = await store.FindAsync(TopologyPaths.ShardReplication(cell, keyspace, shard), cancellationToken).ConfigureAwait(false);
                aliases.UnionWith(replication?.Value.Nodes.Select(node => node.TabletAlias) ?? []);
            }).ConfigureAwait(false);
        }

        return new TabletListing(await ReadTablets(store, aliases, unreadable, cancellationToken).ConfigureAwait(false), [.. unreadable]);
    }

    /// <summary>Names the cells that serve a shard, sorted.</summary>
    /// <param name="store">Topology.</param>
    /// <param name="keyspace">Keyspace.</param>
    /// <param name="shard">Shard.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="TopologyException"><see cref="TopologyErrorKind.PartialResult"/> when a cell could not be read.</exception>
    public static async Task<IReadOnlyList<string>> GetServingCellsAsync(
        this ITopologyStore store, string keyspace, string shard, CancellationToken cancellationToken = default)
    {
        var serving = new List<string>();
        var unreadable = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var cell in await store.GetCellNamesAsync(cancellationToken).ConfigureAwait(false))
        {
            await Guard(cell, unreadable, async () =>
            {
                var srv = await store.FindAsync(TopologyPaths.SrvKeyspace(cell, keyspace), cancellationToken).ConfigureAwait(false);
                if (srv?.Value.Serves(shard) == true)
                {
                    serving.Add(cell);
                }
            }).ConfigureAwait(false);
        }

        return unreadable.Count == 0 ? serving : throw new TopologyException(TopologyErrorKind.PartialResult, string.Join(",", unreadable));
    }

    private static async Task<IReadOnlyList<TabletRecord>> ReadTablets(
        ITopologyStore store, IEnumerable<TabletAlias> aliases, SortedSet<string> unreadable, CancellationToken cancellationToken)
    {
        var tablets = new List<TabletRecord>();
        foreach (var alias in aliases)
        {
            await Guard(alias.Cell, unreadable, async () =>
            {
                if (await store.FindAsync(TopologyPaths.Tablet(alias), cancellationToken).ConfigureAwait(false) is { } tablet)
                {
                    tablets.Add(tablet.Value);
                }
            }).ConfigureAwait(false);
        }

        return tablets;
    }

    private static async Task Guard(string cell, SortedSet<string> unreadable, Func<Task> read)
    {
        try
        {
            await read().ConfigureAwait(false);
        }
        catch (TopologyException)
        {
            unreadable.Add(cell);
        }
    }
}
