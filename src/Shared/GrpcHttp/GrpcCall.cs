using Grpc.Core;

namespace GrpcHttp;

/// <summary>One call over HTTP/2: from the request to the outcome.</summary>
internal sealed class GrpcCall : IDisposable
{
    private readonly GrpcTransport _transport;
    private readonly string _path;
    private readonly CallOptions _options;
    private readonly HttpContent _content;
    private readonly CancellationTokenSource _end;
    private HttpResponseMessage? _response;
    private Stream? _body;
    private readonly CancellationTokenRegistration _caller;
    private Status? _status;
    private bool _disposed;

    /// <summary>Prepares a call; nothing is sent yet.</summary>
    /// <param name="transport">Where it goes.</param>
    /// <param name="path">The path of the method.</param>
    /// <param name="options">Metadata, deadline, token.</param>
    /// <param name="content">The framed messages; disposed with the call.</param>
    public GrpcCall(GrpcTransport transport, string path, CallOptions options, HttpContent content)
    {
        (_transport, _path, _options, _content) = (transport, path, options, content);
        _end = transport.TakeEnd(options.Deadline);
        _caller = options.CancellationToken.UnsafeRegister(static end => ((CancellationTokenSource)end!).Cancel(), _end);
    }

    /// <summary>The outcome.</summary>
    /// <exception cref="InvalidOperationException">The call is still under way.</exception>
    public Status Status => _status ?? throw new InvalidOperationException("The call is still under way.");

    /// <summary>The trailing metadata; empty while there is none.</summary>
    public Metadata Trailers => _response is null ? Metadata.Empty : GrpcStatus.Trailers(_response);

    /// <summary>The headers of the response.</summary>
    public Metadata Headers => _response is null ? Metadata.Empty : GrpcStatus.Headers(_response);

    /// <summary>Sends the request, to the next endpoint when one cannot be reached, and waits for the response's headers.</summary>
    /// <exception cref="RpcException">No endpoint can be reached, or the response is an error from the start.</exception>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public async Task StartAsync()
    {
        try
        {
            _response = await SendAsync().ConfigureAwait(false);
            if (GrpcStatus.FromHeaders(_response) is { } early)
            {
                throw Fail(early.StatusCode == StatusCode.OK ? GrpcFailure.NoMessage : early, GrpcStatus.Trailers(_response));
            }

            _body = await _response.Content.ReadAsStreamAsync(_end.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not RpcException)
        {
            throw Translate(exception);
        }
    }

    /// <summary>Reads the next message.</summary>
    /// <param name="cancellationToken">Ends the call as the caller's token does.</param>
    /// <returns>The bytes, or null when the call ended with success.</returns>
    /// <exception cref="RpcException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">A token was cancelled.</exception>
    public async ValueTask<byte[]?> ReadAsync(CancellationToken cancellationToken = default)
    {
        using var registration = cancellationToken.UnsafeRegister(static end => ((CancellationTokenSource)end!).Cancel(), _end);
        try
        {
            var message = await GrpcFrame.ReadAsync(_body!, _transport.MaxReceiveMessageSize, _end.Token).ConfigureAwait(false);
            if (message is not null)
            {
                return message;
            }

            var status = GrpcStatus.FromTrailers(_response!);
            _status = status;
            return status.StatusCode == StatusCode.OK ? null : throw Fail(status, GrpcStatus.Trailers(_response!));
        }
        catch (RpcException exception)
        {
            _status ??= exception.Status;
            throw;
        }
        catch (Exception exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw Translate(exception);
        }
    }

    /// <summary>The failure of a call that ended well but without the message it owes.</summary>
    public RpcException Missing() => Fail(GrpcFailure.NoMessage, Trailers);

    /// <summary>Ends the call if it is still under way.</summary>
    public void Dispose()
    {
        _status ??= Status.DefaultCancelled;
        _disposed = true;
        _caller.Dispose();
        if (!_end.IsCancellationRequested)
        {
            _end.Cancel();
        }

        _content.Dispose();
        _body?.Dispose();
        _response?.Dispose();
        _end.Dispose();
    }

    private async Task<HttpResponseMessage> SendAsync()
    {
        for (var attempt = 0; ; attempt++)
        {
            var endpoint = _transport.EndpointAt(attempt);
            try
            {
                // The request is not disposed: that would dispose the content, which the next endpoint needs.
                var request = GrpcRequest.Create(_transport.RouteOf(endpoint, _path).Address, _options, _content, _transport.Time);
                var response = await _transport.Http.SendAsync(request, _end.Token).ConfigureAwait(false);
                _transport.Prefer(endpoint);
                return response;
            }
            catch (HttpRequestException exception) when (GrpcFailure.NothingWasSent(exception) && attempt + 1 < _transport.Endpoints.Count)
            {
                // The next endpoint is asked.
            }
        }
    }

    private Exception Translate(Exception exception) =>
        GrpcFailure.Of(exception, _end.IsCancellationRequested && !_disposed, ref _status, _options.CancellationToken);

    private RpcException Fail(Status status, Metadata trailers)
    {
        _status ??= status;
        return new RpcException(status, trailers);
    }
}
