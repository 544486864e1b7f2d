using System.Text.Json.Nodes;
using System.Runtime.CompilerServices;
using Google.Protobuf;
using Vitess.Operator.Sdk.Topology.Protos.Mapping;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.InMemory;

/// <summary>One actor's view of an <see cref="InMemoryTopology"/>.</summary>
internal sealed class InMemoryTopologyStore(InMemoryTopology topology, TopologyParameters parameters, string actor) : ITopologyStore, ITopologyWatches
{
    private readonly record struct Place(string Address, string Key);

    public TopologyParameters Parameters { get; } = parameters;

    public Task<Versioned<T>> ReadAsync<T>(RecordKey<T> key, CancellationToken cancellationToken = default)
        where T : TopologyRecord, new() => Run(() => On(Locate(key.Cell, key.Path), (server, full) => Cast<T>(server.Read(full))), cancellationToken);

    public Task<IReadOnlyList<KeyValuePair<RecordKey<T>, Versioned<T>>>> ReadAllAsync<T>(TopologyDirectory directory, string fileName, CancellationToken cancellationToken = default)
        where T : TopologyRecord, new() => Run<IReadOnlyList<KeyValuePair<RecordKey<T>, Versioned<T>>>>(() => On<IReadOnlyList<KeyValuePair<RecordKey<T>, Versioned<T>>>>(Locate(directory), (server, full) =>
        [
            .. server.Below(full).Where(key => key.EndsWith("/" + fileName, StringComparison.Ordinal)).Select(key => KeyValuePair.Create(
                new RecordKey<T>(directory.Cell, directory.Path + key[full.Length..]), Cast<T>(server.Read(key)))),
        ]), cancellationToken);

    public Task<long> CreateAsync<T>(RecordKey<T> key, T value, CancellationToken cancellationToken = default)
        where T : TopologyRecord, new() => Run(() => On(LocateNew(key.Cell, key.Path), (server, full) =>
        server.Records.ContainsKey(full) ? throw new TopologyException(TopologyErrorKind.NodeExists, full) : Write(server, Locate(key.Cell, key.Path), value)), cancellationToken);

    public Task<long> UpdateAsync<T>(RecordKey<T> key, T value, long? version, CancellationToken cancellationToken = default)
        where T : TopologyRecord, new() => Run(() => On(version is null ? LocateNew(key.Cell, key.Path) : Locate(key.Cell, key.Path), (server, full) =>
        {
            server.Expect(full, version);
            return Write(server, Locate(key.Cell, key.Path), value);
        }), cancellationToken);

    public Task DeleteAsync<T>(RecordKey<T> key, long? version = null, CancellationToken cancellationToken = default)
        where T : TopologyRecord, new() => Run(() => On(Locate(key.Cell, key.Path), (server, full) =>
        {
            server.Read(full);
            server.Expect(full, version);
            server.Delete(full);
            topology.KeyChanged?.Invoke(Locate(key.Cell, key.Path).Address, full, null);
            Journal("delete", Locate(key.Cell, key.Path));
            return true;
        }), cancellationToken);

    public Task<IReadOnlyList<string>> ListAsync(TopologyDirectory directory, CancellationToken cancellationToken = default) =>
        Run<IReadOnlyList<string>>(() => On<IReadOnlyList<string>>(Locate(directory), (server, full) =>
            [.. server.Below(full).Select(key => key[(full.Length + 1)..].Split('/')[0]).Distinct(StringComparer.Ordinal)]), cancellationToken);

    public Task<ITopologyLock> LockAsync(TopologyDirectory directory, string action, CancellationToken cancellationToken = default) =>
        Run<ITopologyLock>(() => On<ITopologyLock>(Locate(directory), (server, full) =>
        {
            server.Below(full);
            if (server.HasForeignLock(full) || !server.Locks.Add(full))
            {
                throw new TopologyException(TopologyErrorKind.Timeout, $"{full}: lock held by somebody else");
            }

            var place = Locate(directory);
            topology.KeyChanged?.Invoke(place.Address, InMemoryServer.OwnLock(full), ByteString.CopyFromUtf8(action));
            Journal("lock", place, entry => entry["action"] = action);
            return new InMemoryLock(() => server.Locks.Contains(full), () => Release(server, place), full);
        }), cancellationToken);

    /// <inheritdoc/>
    /// <remarks>Whoever writes tells the watcher on its own stack. The watch breaks when something changes while the server cannot be reached.</remarks>
    public async IAsyncEnumerable<TopologyEvent<T>> WatchAsync<T>(
        TopologyDirectory directory, string fileName, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : TopologyRecord, new()
    {
        var place = Locate(directory);
        var watch = new InMemoryWatch<T>(topology, directory, place.Address, place.Key, fileName);
        var present = topology.On(place.Address, place.Key, watch.Begin);
        try
        {
            foreach (var record in present)
            {
                yield return record;
            }

            await foreach (var change in watch.Changes.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return change;
            }
        }
        finally
        {
            watch.End();
        }
    }

    private static Task<T> Run<T>(Func<T> operation, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        try
        {
            return Task.FromResult(operation());
        }
        catch (TopologyException e)
        {
            return Task.FromException<T>(e);
        }
    }

    private static Versioned<T> Cast<T>(Versioned<TopologyRecord> record)
        where T : TopologyRecord => new((T)record.Value, record.Version);

    private Place Locate(TopologyDirectory directory) => Locate(directory.Cell, directory.Path);

    private Place Locate(string cell, string path)
    {
        TopologyNames.Check(path);
        if (cell == TopologyPaths.GlobalCell)
        {
            return new Place(Parameters.Address, Join(Parameters.Root, path));
        }

        var info = On(Locate(TopologyPaths.GlobalCell, TopologyPaths.CellInfo(cell).Path), (server, key) => (CellInfo)server.Read(key).Value);
        return new Place(info.ServerAddress, Join(info.Root, path));
    }

    private Place LocateNew(string cell, string path)
    {
        TopologyNames.CheckNew(path);
        return Locate(cell, path);
    }

    private static string Join(string root, string path) => root.TrimEnd('/') + "/" + path;

    private TResult On<TResult>(Place place, Func<InMemoryServer, string, TResult> operation) =>
        topology.On(place.Address, place.Key, server => operation(server, place.Key));

    private long Write(InMemoryServer server, Place place, TopologyRecord value)
    {
        var op = server.Records.ContainsKey(place.Key) ? "update" : "create";
        var version = server.Write(place.Key, value);
        topology.KeyChanged?.Invoke(place.Address, place.Key, StoredRecord.Encode(value));
        if (value is not SrvVSchema)
        {
            // Recordings lack what gateways read of VSchemas.
            Journal(op, place, entry => entry["value"] = TopologyJson.Write(value));
        }

        return version;
    }

    private void Release(InMemoryServer server, Place place)
    {
        lock (topology.Gate)
        {
            server.Locks.Remove(place.Key);
            topology.KeyChanged?.Invoke(place.Address, InMemoryServer.OwnLock(place.Key), null);
            Journal("unlock", place);
        }
    }

    private void Journal(string op, Place place, Action<JsonObject>? more = null) => topology.Journal.Add(actor, op, place.Address, place.Key, more);
}
