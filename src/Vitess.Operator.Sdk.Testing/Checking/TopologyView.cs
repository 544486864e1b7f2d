using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing.Simulation;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.InMemory;

namespace Vitess.Operator.Sdk.Testing.Checking;

/// <summary>What is written in topology, whether anybody can reach it or not: known from its journal.</summary>
internal sealed class TopologyView : IDisposable
{
    private readonly InMemoryTopology _topology;
    private readonly Dictionary<(string Server, string Key), JsonNode> _records = [];

    public TopologyView(InMemoryTopology topology)
    {
        _topology = topology;
        foreach (var (server, records) in topology.Dump())
        {
            foreach (var (key, value) in records!.AsObject())
            {
                _records[(server, key)] = value!;
            }
        }

        topology.Journal.Added += Take;
    }

    public void Dispose() => _topology.Journal.Added -= Take;

    /// <summary>The primary that the shard's record names; null when it names none.</summary>
    public TabletAlias? PrimaryOf(TabletIdentity tablet) =>
        Find(tablet.Global, $"keyspaces/{tablet.Keyspace}/shards/{tablet.Shard}/Shard")?["primary_alias"] is { } alias
            ? new TabletAlias((string)alias["cell"]!, (uint)alias["uid"]!)
            : null;

    /// <summary>The durability policy of the tablet's keyspace; empty when it has none.</summary>
    public string DurabilityOf(TabletIdentity tablet) =>
        (string?)Find(tablet.Global, $"keyspaces/{tablet.Keyspace}/Keyspace")?["durability_policy"] ?? string.Empty;

    /// <summary>Whether a cell serves the keyspace, or one of its shards when that is given.</summary>
    public bool IsServed(string keyspace, string? shard) => _records
        .Where(record => record.Key.Key.EndsWith($"/keyspaces/{keyspace}/SrvKeyspace", StringComparison.Ordinal))
        .SelectMany(record => record.Value["partitions"]?.AsArray() ?? [])
        .SelectMany(partition => partition!["shard_references"]?.AsArray() ?? [])
        .Any(reference => shard is null || (string?)reference!["name"] == shard);

    private JsonNode? Find(TopologyParameters global, string path) =>
        _records.GetValueOrDefault((global.Address, global.Root.TrimEnd('/') + "/" + path));

    private void Take(object? sender, TopologyJournalEventArgs added)
    {
        var entry = added.Entry;
        if ((string?)entry["t"] != "topo" || (string?)entry["op"] is not ("create" or "update" or "delete"))
        {
            return;
        }

        var place = ((string)entry["server"]!, (string)entry["key"]!);
        if (entry["value"] is { } value)
        {
            _records[place] = value;
        }
        else
        {
            _records.Remove(place);
        }
    }
}
