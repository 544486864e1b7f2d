using System.Runtime.CompilerServices;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Etcd;

/// <summary>A topology on etcd, laid out as Vitess does (<c>etcd2</c>).</summary>
internal sealed class EtcdTopologyStore(EtcdServer global, IEtcdServers servers, TopologyParameters parameters) : ITopologyStore, ITopologyWatches
{
    public TopologyParameters Parameters { get; } = parameters;

    public Task<Versioned<T>> ReadAsync<T>(RecordKey<T> key, CancellationToken cancellationToken = default)
        where T : TopologyRecord, new() => key.Cell == TopologyPaths.GlobalCell && TopologyNames.FaultOf(key.Path) is null
            ? EtcdRecords.ReadAsync<T>(global, EtcdKeys.Join(Parameters.Root, key.Path), cancellationToken)
            : LocateAndReadAsync(key, cancellationToken);

    public async Task<IReadOnlyList<KeyValuePair<RecordKey<T>, Versioned<T>>>> ReadAllAsync<T>(
        TopologyDirectory directory, string fileName, CancellationToken cancellationToken = default)
        where T : TopologyRecord, new()
    {
        using var place = await LocateAsync(directory.Cell, directory.Path, cancellationToken).ConfigureAwait(false);
        var (kvs, _) = await EtcdDirectory.ReadAsync(place.Server, place.Key, cancellationToken).ConfigureAwait(false);
        if (kvs.Count == 0)
        {
            throw new TopologyException(TopologyErrorKind.NoNode, place.Key);
        }

        var records = new RecordFilter<T>(directory, place.Key, fileName);
        return [.. kvs.Where(kv => records.Matches(kv.Key)).Select(kv => KeyValuePair.Create(records.KeyOf(kv.Key), EtcdRecords.Decode<T>(kv)))];
    }

    public async Task<long> CreateAsync<T>(RecordKey<T> key, T value, CancellationToken cancellationToken = default)
        where T : TopologyRecord, new()
    {
        TopologyNames.CheckNew(key.Path);
        using var place = await LocateAsync(key.Cell, key.Path, cancellationToken).ConfigureAwait(false);
        return await EtcdRecords.CreateAsync(place.Server, place.Key, value, cancellationToken).ConfigureAwait(false);
    }

    public async Task<long> UpdateAsync<T>(RecordKey<T> key, T value, long? version, CancellationToken cancellationToken = default)
        where T : TopologyRecord, new()
    {
        if (version is null)
        {
            TopologyNames.CheckNew(key.Path);   // without a version the record is made when it is not there
        }

        using var place = await LocateAsync(key.Cell, key.Path, cancellationToken).ConfigureAwait(false);
        return await EtcdRecords.UpdateAsync(place.Server, place.Key, value, version, cancellationToken).ConfigureAwait(false);
    }

    public async Task DeleteAsync<T>(RecordKey<T> key, long? version = null, CancellationToken cancellationToken = default)
        where T : TopologyRecord, new()
    {
        using var place = await LocateAsync(key.Cell, key.Path, cancellationToken).ConfigureAwait(false);
        await EtcdRecords.DeleteAsync(place.Server, place.Key, version, cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<string>> ListAsync(TopologyDirectory directory, CancellationToken cancellationToken = default)
    {
        using var place = await LocateAsync(directory.Cell, directory.Path, cancellationToken).ConfigureAwait(false);
        return await EtcdDirectory.ListAsync(place.Server, place.Key, cancellationToken).ConfigureAwait(false);
    }

    public async Task<ITopologyLock> LockAsync(TopologyDirectory directory, string action, CancellationToken cancellationToken = default)
    {
        using var place = await LocateAsync(directory.Cell, directory.Path, cancellationToken).ConfigureAwait(false);
        return await EtcdLocks.TakeAsync(place.Server, place.Key, action, place.Share(), cancellationToken).ConfigureAwait(false);
    }

    public async IAsyncEnumerable<TopologyEvent<T>> WatchAsync<T>(
        TopologyDirectory directory, string fileName, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : TopologyRecord, new()
    {
        using var place = await LocateAsync(directory.Cell, directory.Path, cancellationToken).ConfigureAwait(false);
        var watch = new EtcdWatch<T>(place.Server, new RecordFilter<T>(directory, place.Key, fileName));
        await foreach (var change in watch.RunAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return change;
        }
    }

    private async Task<Versioned<T>> LocateAndReadAsync<T>(RecordKey<T> key, CancellationToken cancellationToken)
        where T : TopologyRecord, new()
    {
        using var place = await LocateAsync(key.Cell, key.Path, cancellationToken).ConfigureAwait(false);
        return await EtcdRecords.ReadAsync<T>(place.Server, place.Key, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Where a cell's key lies: on the global server, or where the cell's record says.</summary>
    private async Task<EtcdPlace> LocateAsync(string cell, string path, CancellationToken cancellationToken)
    {
        TopologyNames.Check(path);
        if (cell == TopologyPaths.GlobalCell)
        {
            return new(global, EtcdKeys.Join(Parameters.Root, path), Parameters.Address, servers, null);
        }

        var key = EtcdKeys.Join(Parameters.Root, TopologyPaths.CellInfo(cell).Path);
        var info = (await EtcdRecords.ReadAsync<CellInfo>(global, key, cancellationToken).ConfigureAwait(false)).Value;
        try
        {
            var loan = servers.Borrow(info.ServerAddress);
            return new(loan.Server, EtcdKeys.Join(info.Root, path), info.ServerAddress, servers, loan);
        }
        catch (ArgumentException error)
        {
            throw new TopologyException(TopologyErrorKind.Failed, $"{key}: server address '{info.ServerAddress}': {error.Message}", error);
        }
    }
}
