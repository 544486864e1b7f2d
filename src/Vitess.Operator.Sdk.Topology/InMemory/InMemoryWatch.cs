using System.Threading.Channels;
using Google.Protobuf;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.InMemory;

/// <summary>Follows the records of one type below a directory of an <see cref="InMemoryTopology"/>.</summary>
internal sealed class InMemoryWatch<T>(InMemoryTopology topology, TopologyDirectory directory, string address, string prefix, string fileName)
    where T : TopologyRecord
{
    private readonly Channel<TopologyEvent<T>> _changes = Channel.CreateUnbounded<TopologyEvent<T>>(new() { SingleReader = true, AllowSynchronousContinuations = true });

    /// <summary>What changes from <see cref="Begin"/> on.</summary>
    public ChannelReader<TopologyEvent<T>> Changes => _changes.Reader;

    /// <summary>Begins, with the gate of the topology held.</summary>
    /// <returns>What is there.</returns>
    public List<TopologyEvent<T>> Begin(InMemoryServer server)
    {
        topology.KeyChanged += Tell;
        return [.. server.Records.Where(entry => IsMine(entry.Key)).Select(entry => new TopologyEvent<T>(KeyOf(entry.Key), Cast(entry.Value), AfterGap: false))];
    }

    public void End()
    {
        lock (topology.Gate)
        {
            topology.KeyChanged -= Tell;
        }
    }

    private void Tell(string server, string key, ByteString? value)
    {
        if (server != address || !IsMine(key))
        {
            return;
        }

        if (!topology.IsReachable(address))
        {
            _changes.Writer.TryComplete(new TopologyException(TopologyErrorKind.Interrupted, prefix));
            return;
        }

        _changes.Writer.TryWrite(new(KeyOf(key), value is null ? null : Cast(topology.ServerAt(address).Read(key)), AfterGap: false));
    }

    private bool IsMine(string key) => key.StartsWith(prefix + "/", StringComparison.Ordinal) && key.EndsWith("/" + fileName, StringComparison.Ordinal);

    private RecordKey<T> KeyOf(string key) => new(directory.Cell, directory.Path + key[prefix.Length..]);

    private static Versioned<T> Cast(Versioned<TopologyRecord> record) => new((T)record.Value, record.Version);
}
