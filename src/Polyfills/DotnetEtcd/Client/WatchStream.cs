using System.Collections.Concurrent;
using Etcdserverpb;
using Grpc.Core;

namespace dotnet_etcd;

/// <summary>All watches of a client on one stream.</summary>
/// <remarks>
/// A broken stream is opened again and every watch created anew from the revision after the last one seen. A watch whose
/// revisions were compacted away gets the response that says so (<c>CompactRevision</c>) and goes on from there.
/// </remarks>
/// <param name="invoker">Makes the call.</param>
/// <param name="token">The token of the user, if any.</param>
/// <param name="time">Clock of the pauses.</param>
internal sealed class WatchStream(CallInvoker invoker, Func<CancellationToken, ValueTask<string?>> token, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LaterPause = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<long, WatchEntry> _entries = new();   // by the caller's id
    private readonly ConcurrentDictionary<long, WatchEntry> _onWire = new();    // by the id that the server knows
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _gate = new();
    private AsyncDuplexStreamingCall<WatchRequest, WatchResponse>? _call;
    private Metadata? _headers;
    private Task? _loop;
    private long _lastId;
    private long _lastWireId;

    /// <summary>Adds a watch and waits until the server knows it.</summary>
    /// <param name="request">A create request.</param>
    /// <param name="callback">Gets each response.</param>
    /// <param name="headers">Metadata of the stream, if this watch opens it.</param>
    /// <param name="cancellationToken">Gives the wait up.</param>
    /// <exception cref="RpcException">The server refused the watch.</exception>
    public async Task<long> AddAsync(WatchRequest request, Action<WatchResponse> callback, Metadata? headers, CancellationToken cancellationToken)
    {
        var create = request.CreateRequest?.Clone() ?? throw new ArgumentException("The request is no create request.", nameof(request));
        var id = Interlocked.Increment(ref _lastId);
        var entry = new WatchEntry(id, create, callback);
        lock (_gate)
        {
            _entries[id] = entry;
            _headers ??= headers;
            _loop ??= Task.Run(() => LoopAsync(_end.Token), CancellationToken.None);
            Send(_call, entry);
        }

        try
        {
            var answer = await entry.Acknowledged.Task.WaitAsync(TimeSpan.FromSeconds(30), time, cancellationToken).ConfigureAwait(false);
            return answer.Canceled && answer.CompactRevision == 0
                ? throw new RpcException(new Status(StatusCode.FailedPrecondition, "etcd rejected the watch: " + answer.CancelReason))
                : id;
        }
        catch (Exception exception) when (exception is OperationCanceledException or TimeoutException)
        {
            Cancel(id);
            throw exception is TimeoutException
                ? new RpcException(new Status(StatusCode.DeadlineExceeded, "etcd did not acknowledge the watch in 30 s.", exception))
                : exception;
        }
    }

    /// <summary>Ends a watch; an unknown id is ignored.</summary>
    /// <param name="id">The id.</param>
    public void Cancel(long id)
    {
        lock (_gate)
        {
            if (_entries.TryRemove(id, out var entry) && _onWire.TryRemove(entry.Create.WatchId, out _))
            {
                _call?.RequestStream.WriteAsync(new WatchRequest { CancelRequest = new() { WatchId = entry.Create.WatchId } });
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _end.Cancel();
        lock (_gate)
        {
            _call?.Dispose();
            _call = null;
        }

        _entries.Clear();
        _end.Dispose();
    }

    private async Task LoopAsync(CancellationToken cancellationToken)
    {
        var pause = FirstPause;
        while (!cancellationToken.IsCancellationRequested)
        {
            var worked = false;
            try
            {
                worked = await RunAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is RpcException or InvalidOperationException or OperationCanceledException)
            {
                // Opened again below, unless the client is being disposed.
            }

            pause = worked ? FirstPause : pause;
            await Task.Delay(pause, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = LaterPause;
        }
    }

    private async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var text = await token(cancellationToken).ConfigureAwait(false);
        using var call = invoker.AsyncDuplexStreamingCall(EtcdMethods.Watch, null, new(HeadersWith(text), cancellationToken: cancellationToken));
        lock (_gate)
        {
            _call = call;
            _onWire.Clear();
            foreach (var id in _entries.Keys.Order())
            {
                Send(call, _entries[id]);
            }
        }

        var some = false;
        try
        {
            while (await call.ResponseStream.MoveNext(cancellationToken).ConfigureAwait(false))
            {
                some = true;
                Deliver(call.ResponseStream.Current);
            }
        }
        catch (RpcException) when (some)
        {
            // A stream that worked and broke is opened again after the short pause.
        }
        finally
        {
            lock (_gate)
            {
                _call = ReferenceEquals(_call, call) ? null : _call;
            }
        }

        return some;
    }

    /// <summary>Creates a watch under an id of its own: the server keeps the id of a cancelled one for as long as the stream lives.</summary>
    private void Send(AsyncDuplexStreamingCall<WatchRequest, WatchResponse>? call, WatchEntry entry)
    {
        if (call is null)
        {
            return;   // sent when the stream opens
        }

        entry.Create.WatchId = ++_lastWireId;
        _onWire[entry.Create.WatchId] = entry;
        call.RequestStream.WriteAsync(entry.Resume());
    }

    private void Deliver(WatchResponse response)
    {
        if (!_onWire.TryGetValue(response.WatchId, out var entry))
        {
            return;
        }

        entry.Saw(response);
        if (response.Canceled)
        {
            _onWire.TryRemove(response.WatchId, out _);
        }

        if (response.Canceled && response.CompactRevision > 0)
        {
            lock (_gate)
            {
                Send(_call, entry);
            }
        }
        else if (response.Canceled)
        {
            _entries.TryRemove(entry.Id, out _);
        }

        if (response.Created || response.Canceled)
        {
            entry.Acknowledged.TrySetResult(response);
        }

        try
        {
            entry.Callback(response);
        }
        catch (Exception exception)
        {
            Console.Error.WriteLine($"A callback of watch {response.WatchId} failed: {exception.Message}");   // as the real client does
        }
    }

    private Metadata? HeadersWith(string? text)
    {
        var result = new Metadata();
        foreach (var entry in _headers ?? Metadata.Empty)
        {
            result.Add(entry);
        }

        if (text is not null)
        {
            result.Add("authorization", text);
        }

        return result.Count == 0 ? null : result;
    }
}
