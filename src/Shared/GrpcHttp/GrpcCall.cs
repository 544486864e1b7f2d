using Grpc.Core;

namespace GrpcHttp;

/// <summary>One call over HTTP/2: from the request to the outcome.</summary>
internal sealed class GrpcCall : IDisposable
{
    private readonly GrpcTransport _transport;
    private readonly string _path;
    private readonly CallOptions _options;
    private readonly HttpContent _content;
    private readonly CancellationTokenSource _deadline;
    private readonly CancellationTokenSource _end;
    private HttpResponseMessage? _response;
    private Stream? _body;
    private Status? _status;

    /// <summary>Prepares a call; nothing is sent yet.</summary>
    /// <param name="transport">Where it goes.</param>
    /// <param name="path">The path of the method.</param>
    /// <param name="options">Metadata, deadline, token.</param>
    /// <param name="content">The framed messages; disposed with the call.</param>
    public GrpcCall(GrpcTransport transport, string path, CallOptions options, HttpContent content)
    {
        (_transport, _path, _options, _content) = (transport, path, options, content);
        _deadline = new CancellationTokenSource(TimeLeft(options.Deadline, transport.Time), transport.Time);
        _end = CancellationTokenSource.CreateLinkedTokenSource(options.CancellationToken, _deadline.Token);
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
                throw Fail(early.StatusCode == StatusCode.OK ? NoMessage : early, GrpcStatus.Trailers(_response));
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
    public RpcException Missing() => Fail(NoMessage, Trailers);

    /// <summary>Ends the call if it is still under way.</summary>
    public void Dispose()
    {
        _status ??= Status.DefaultCancelled;
        if (!_end.IsCancellationRequested)
        {
            _end.Cancel();
        }

        _content.Dispose();
        _body?.Dispose();
        _response?.Dispose();
        _end.Dispose();
        _deadline.Dispose();
    }

    private static Status NoMessage => new(StatusCode.Internal, "The call ended without a response message.");

    private static TimeSpan TimeLeft(DateTime? deadline, TimeProvider time)
    {
        if (deadline is not { } end || end == DateTime.MaxValue)
        {
            return Timeout.InfiniteTimeSpan;
        }

        var left = end.ToUniversalTime() - time.GetUtcNow().UtcDateTime;
        return left < TimeSpan.Zero ? TimeSpan.Zero : left > TimeSpan.FromDays(40) ? TimeSpan.FromDays(40) : left;
    }

    private async Task<HttpResponseMessage> SendAsync()
    {
        Exception? last = null;
        foreach (var endpoint in _transport.InOrder())
        {
            try
            {
                // The request is not disposed: that would dispose the content, which the next endpoint needs.
                var request = GrpcRequest.Create(_transport.AddressOf(endpoint, _path), _options, _content, _transport.Time);
                var response = await _transport.Http.SendAsync(request, _end.Token).ConfigureAwait(false);
                _transport.Prefer(endpoint);
                return response;
            }
            catch (HttpRequestException exception) when (NothingWasSent(exception))
            {
                last = exception;
            }
        }

        throw last ?? new InvalidOperationException("The transport has no endpoint.");
    }

    private static bool NothingWasSent(HttpRequestException exception) => exception.HttpRequestError
        is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;

    private Exception Translate(Exception exception)
    {
        if (_options.CancellationToken.IsCancellationRequested)
        {
            _status ??= Status.DefaultCancelled;
            return new OperationCanceledException(exception.Message, exception, _options.CancellationToken);
        }

        if (_deadline.IsCancellationRequested)
        {
            return Fail(new Status(StatusCode.DeadlineExceeded, "The deadline of the call passed.", exception), Metadata.Empty);
        }

        return exception is OperationCanceledException or ObjectDisposedException
            ? Fail(new Status(StatusCode.Cancelled, "The call was disposed.", exception), Metadata.Empty)
            : Fail(GrpcStatus.FromTransport(exception), Metadata.Empty);
    }

    private RpcException Fail(Status status, Metadata trailers)
    {
        _status ??= status;
        return new RpcException(status, trailers);
    }
}
