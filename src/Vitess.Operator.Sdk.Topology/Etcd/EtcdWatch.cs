using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Etcdserverpb;
using Google.Protobuf;
using Mvccpb;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Etcd;

/// <summary>Follows one directory: reads it, then takes the changes since; reads anew when changes were lost.</summary>
internal sealed class EtcdWatch<T>(EtcdServer server, RecordFilter<T> filter)
    where T : TopologyRecord, new()
{
    /// <summary>Revision of each record that was delivered and still exists.</summary>
    private readonly Dictionary<ByteString, long> _known = [];

    public async IAsyncEnumerable<TopologyEvent<T>> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var afterGap = false; ; afterGap = true)
        {
            var (kvs, revision) = await ReadAsync(afterGap, cancellationToken).ConfigureAwait(false);
            foreach (var change in Compare(kvs, afterGap))
            {
                yield return change;
            }

            await foreach (var change in FollowAsync(revision, cancellationToken).ConfigureAwait(false))
            {
                yield return change;
            }
        }
    }

    /// <summary>Reads the directory. Once begun, a watch waits for a server that is away.</summary>
    private async Task<(IReadOnlyList<KeyValue> Kvs, long Revision)> ReadAsync(bool retry, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await EtcdDirectory.ReadAsync(server, filter.Prefix, cancellationToken).ConfigureAwait(false);
            }
            catch (TopologyException e) when (retry && e.Kind is TopologyErrorKind.Timeout)
            {
                await Task.Delay(server.Options.ConnectTimeout, server.Time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private List<TopologyEvent<T>> Compare(IReadOnlyList<KeyValue> kvs, bool afterGap)
    {
        var changes = new List<TopologyEvent<T>>();
        var present = kvs.Where(kv => filter.Matches(kv.Key)).ToDictionary(kv => kv.Key);
        foreach (var gone in _known.Keys.Where(key => !present.ContainsKey(key)).OrderBy(key => key.ToStringUtf8(), StringComparer.Ordinal).ToList())
        {
            _known.Remove(gone);
            changes.Add(new(filter.KeyOf(gone), null, afterGap));
        }

        foreach (var kv in present.Values.Where(kv => !_known.TryGetValue(kv.Key, out var known) || known < kv.ModRevision))
        {
            changes.Add(Put(kv, afterGap));
        }

        return changes;
    }

    /// <summary>Takes changes after a revision, until the server says that it lacks some.</summary>
    private async IAsyncEnumerable<TopologyEvent<T>> FollowAsync(long revision, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var responses = Channel.CreateUnbounded<WatchResponse>(new() { SingleReader = true });
        var id = await StartAsync(revision + 1, responses.Writer, cancellationToken).ConfigureAwait(false);
        try
        {
            var delivered = revision;
            await foreach (var response in responses.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                if (response.Canceled || response.CompactRevision > 0)
                {
                    yield break;
                }

                foreach (var change in Changes(response, delivered))
                {
                    yield return change;
                }

                delivered = Math.Max(delivered, response.Events.Select(change => change.Kv.ModRevision).DefaultIfEmpty().Max());
            }
        }
        finally
        {
            EtcdWatches.End(server.Client, id);
        }
    }

    private Task<long> StartAsync(long revision, ChannelWriter<WatchResponse> responses, CancellationToken cancellationToken)
    {
        var below = EtcdRequests.Below(filter.Prefix);
        var request = new WatchRequest { CreateRequest = new() { Key = below.Key, RangeEnd = below.RangeEnd, StartRevision = revision } };
        return EtcdWatches.StartAsync(server.Client, request, response => responses.TryWrite(response), filter.Prefix, cancellationToken);
    }

    /// <summary>A server may repeat its last changes after a reconnection; they are told by their revision.</summary>
    private IEnumerable<TopologyEvent<T>> Changes(WatchResponse response, long delivered)
    {
        foreach (var change in response.Events.Where(change => change.Kv.ModRevision > delivered && filter.Matches(change.Kv.Key)))
        {
            if (change.Type == Event.Types.EventType.Put)
            {
                yield return Put(change.Kv, afterGap: false);
            }
            else if (_known.Remove(change.Kv.Key))
            {
                yield return new(filter.KeyOf(change.Kv.Key), null, AfterGap: false);
            }
        }
    }

    private TopologyEvent<T> Put(KeyValue kv, bool afterGap)
    {
        _known[kv.Key] = kv.ModRevision;
        return new(filter.KeyOf(kv.Key), EtcdRecords.Decode<T>(kv), afterGap);
    }
}
