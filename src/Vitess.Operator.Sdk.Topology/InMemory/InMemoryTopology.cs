using System.Text.Json.Nodes;
using Google.Protobuf;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.InMemory;

/// <summary>Topology servers in memory, for tests and simulations.</summary>
/// <remarks>
/// A server appears when something is written to its address. Every operation completes before the method returns, so code that runs on
/// it needs no threads. Thread-safe.
/// </remarks>
public sealed class InMemoryTopology
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, InMemoryServer> _servers = new(StringComparer.Ordinal);

    /// <summary>What was done, in order.</summary>
    public TopologyJournal Journal { get; } = new();

    /// <summary>Says whether a server can be reached, by address. By default each can.</summary>
    public Func<string, bool> IsReachable { get; set; } = _ => true;

    /// <summary>Opens a topology, whether it can be reached or not; each operation looks.</summary>
    /// <param name="parameters">Where the global topology lives.</param>
    /// <param name="actor">Who acts, as the journal names it: <c>operator</c> or <c>tablet</c>.</param>
    public ITopologyStore Open(TopologyParameters parameters, string actor = TopologyActors.Operator)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new InMemoryTopologyStore(this, parameters, actor);
    }

    /// <summary>Shows all records: server, full key, value. In the shape of recordings, which lack what gateways read of VSchemas.</summary>
    /// <param name="withServingVSchemas">Shows those as well.</param>
    public JsonObject Dump(bool withServingVSchemas = false)
    {
        lock (_gate)
        {
            var dump = new JsonObject();
            foreach (var (address, server) in _servers)
            {
                var records = server.Records.Where(entry => withServingVSchemas || entry.Value.Value is not SrvVSchema)
                    .Select(entry => KeyValuePair.Create<string, JsonNode?>(entry.Key, TopologyJson.Write(entry.Value.Value)))
                    .ToList();
                if (records.Count > 0)
                {
                    dump[address] = new JsonObject(records);
                }
            }

            return dump;
        }
    }

    /// <summary>Forgets everything that a server stores, as a cluster that lost all its volumes.</summary>
    /// <param name="address">Address of the server.</param>
    public void Wipe(string address)
    {
        lock (_gate)
        {
            if (_servers.Remove(address, out var server))
            {
                foreach (var key in server.Records.Keys)
                {
                    KeyChanged?.Invoke(address, key, null);
                }
            }
        }
    }

    /// <summary>Held while something is read or written; whoever holds it longer makes several steps one.</summary>
    internal Lock Gate => _gate;

    /// <summary>Is called, with the gate held, for each key that was written or, without bytes, deleted: address, key, bytes.</summary>
    internal Action<string, string, ByteString?>? KeyChanged { get; set; }

    /// <summary>The addresses that something was written to, sorted.</summary>
    internal IReadOnlyList<string> Addresses
    {
        get
        {
            lock (_gate)
            {
                return [.. _servers.Keys];
            }
        }
    }

    /// <summary>The server at an address, for who holds the gate.</summary>
    internal InMemoryServer ServerAt(string address)
    {
        if (!_servers.TryGetValue(address, out var server))
        {
            _servers[address] = server = new InMemoryServer();
        }

        return server;
    }

    /// <summary>Takes a copy of all records. It is cheap: records never change. Locks are left out, as those of a program that has ended run out.</summary>
    public InMemoryTopologySnapshot Snapshot()
    {
        lock (_gate)
        {
            return new InMemoryTopologySnapshot(_servers.ToDictionary(
                server => server.Key, server => (IReadOnlyDictionary<string, Versioned<TopologyRecord>>)server.Value.Records.ToDictionary(), StringComparer.Ordinal));
        }
    }

    /// <summary>Puts all records back as they were; nobody holds a lock then, and the journal goes on. Who follows keys is not told.</summary>
    /// <param name="snapshot">The copy, of this topology or another one.</param>
    public void Restore(InMemoryTopologySnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        lock (_gate)
        {
            _servers.Clear();
            foreach (var (address, records) in snapshot.Servers)
            {
                _servers[address] = new InMemoryServer(records);
            }
        }
    }

    /// <summary>Runs an operation on a server while nobody else does.</summary>
    internal TResult On<TResult>(string address, string subject, Func<InMemoryServer, TResult> operation)
    {
        if (!IsReachable(address))
        {
            throw new TopologyException(TopologyErrorKind.Timeout, subject);
        }

        lock (_gate)
        {
            return operation(ServerAt(address));
        }
    }
}
