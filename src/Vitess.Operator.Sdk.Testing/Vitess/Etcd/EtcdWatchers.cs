using System.Threading.Channels;
using Etcdserverpb;
using Mvccpb;

namespace Vitess.Operator.Sdk.Testing.Vitess.Etcd;

/// <summary>The watches of one stream.</summary>
internal sealed class EtcdWatchers(EtcdData data)
{
    private readonly SortedDictionary<long, WatchCreateRequest> _watches = [];
    private readonly Channel<WatchResponse> _responses = Channel.CreateUnbounded<WatchResponse>();
    private long _last;

    public ChannelReader<WatchResponse> Responses => _responses.Reader;

    public void Take(WatchRequest request)
    {
        switch (request.RequestUnionCase)
        {
            case WatchRequest.RequestUnionOneofCase.CreateRequest:
                Create(request.CreateRequest);
                break;
            case WatchRequest.RequestUnionOneofCase.CancelRequest when _watches.Remove(request.CancelRequest.WatchId):
                Send(new() { WatchId = request.CancelRequest.WatchId, Canceled = true });
                break;
            case WatchRequest.RequestUnionOneofCase.ProgressRequest:
                Send(new() { WatchId = -1 });
                break;
        }
    }

    /// <summary>Tells each watch of the events that it is about.</summary>
    public void Tell(IReadOnlyList<Event> events)
    {
        foreach (var (id, watch) in _watches)
        {
            Send(id, watch, events);
        }
    }

    private void Create(WatchCreateRequest request)
    {
        var id = request.WatchId != 0 && !_watches.ContainsKey(request.WatchId) ? request.WatchId : ++_last;
        Send(new() { WatchId = id, Created = true });
        if (request.StartRevision > 0 && request.StartRevision < data.Compacted)
        {
            Send(new() { WatchId = id, Canceled = true, CompactRevision = data.Compacted, CancelReason = "etcdserver: mvcc: required revision has been compacted" });
            return;
        }

        _watches[id] = request;
        if (request.StartRevision > 0)
        {
            Send(id, request, data.Since(request.StartRevision));
        }
    }

    private void Send(long id, WatchCreateRequest watch, IEnumerable<Event> events)
    {
        var response = new WatchResponse { WatchId = id };
        response.Events.AddRange(events.Where(change => EtcdData.IsIn(change.Kv.Key, watch.Key, watch.RangeEnd) && change.Kv.ModRevision >= watch.StartRevision && !IsFiltered(watch, change)));
        if (response.Events.Count > 0)
        {
            Send(response);
        }
    }

    private static bool IsFiltered(WatchCreateRequest watch, Event change) => watch.Filters.Contains(
        change.Type == Event.Types.EventType.Put ? WatchCreateRequest.Types.FilterType.Noput : WatchCreateRequest.Types.FilterType.Nodelete);

    private void Send(WatchResponse response)
    {
        response.Header = data.Header;
        _responses.Writer.TryWrite(response);
    }
}
