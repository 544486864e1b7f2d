using Google.Protobuf;
using Vitess.Operator.Sdk.Topology.Protos.Mapping;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.InMemory;

/// <summary>One server of an <see cref="InMemoryTopology"/> as keys and bytes, for who speaks its wire protocol. The gate must be held.</summary>
internal sealed class TopologyKeys(InMemoryTopology topology, string address)
{
    /// <summary>What is stored, in order of keys.</summary>
    public IEnumerable<(string Key, ByteString Value)> All()
    {
        var server = topology.ServerAt(address);
        return server.Records.Select(entry => (entry.Key, StoredRecord.Encode(entry.Value.Value)))
            .Concat(server.Locks.Order(StringComparer.Ordinal).Select(directory => (InMemoryServer.OwnLock(directory), ByteString.Empty)));
    }

    /// <summary>Takes over a key that somebody wrote. One that holds neither record nor lock is left to the writer.</summary>
    public void Put(string key, ByteString value)
    {
        var server = topology.ServerAt(address);
        if (InMemoryServer.IsLock(key))
        {
            server.ForeignLocks.Add(key);
        }
        else if (TryDecode(key, value) is { } record)
        {
            var op = server.Records.ContainsKey(key) ? "update" : "create";
            server.Write(key, record);
            if (record is not SrvVSchema)
            {
                topology.Journal.Add(TopologyActors.Operator, op, address, key, entry => entry["value"] = TopologyJson.Write(record));
            }
        }
    }

    /// <summary>Takes over that somebody deleted a key.</summary>
    public void Delete(string key)
    {
        var server = topology.ServerAt(address);
        if (!server.ForeignLocks.Remove(key) && server.Records.ContainsKey(key))
        {
            server.Delete(key);
            topology.Journal.Add(TopologyActors.Operator, "delete", address, key);
        }
    }

    private static TopologyRecord? TryDecode(string key, ByteString value)
    {
        try
        {
            return StoredRecord.Decode(key, value);
        }
        catch (InvalidProtocolBufferException)
        {
            return null;
        }
    }
}
