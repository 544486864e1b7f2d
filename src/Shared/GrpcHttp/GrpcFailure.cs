using Grpc.Core;

namespace GrpcHttp;

/// <summary>What went wrong with a call, as callers see it.</summary>
internal static class GrpcFailure
{
    /// <summary>The outcome of a call that ended well but without the message it owes.</summary>
    public static Status NoMessage => new(StatusCode.Internal, "The call ended without a response message.");

    /// <summary>Whether a request certainly did not reach the endpoint, so that another one may be asked.</summary>
    public static bool NothingWasSent(HttpRequestException exception) => exception.HttpRequestError
        is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;

    /// <summary>The exception to throw.</summary>
    /// <param name="exception">What happened.</param>
    /// <param name="deadlinePassed">Whether the call was ended by its deadline.</param>
    /// <param name="status">The outcome of the call; set unless it is known.</param>
    /// <param name="caller">The caller's token.</param>
    public static Exception Of(Exception exception, bool deadlinePassed, ref Status? status, CancellationToken caller)
    {
        if (exception is RpcException known)
        {
            status ??= known.Status;
            return known;
        }

        if (caller.IsCancellationRequested)
        {
            status ??= Status.DefaultCancelled;
            return new OperationCanceledException(exception.Message, exception, caller);
        }

        var outcome = deadlinePassed ? new Status(StatusCode.DeadlineExceeded, "The deadline of the call passed.", exception)
            : exception is OperationCanceledException or ObjectDisposedException ? new Status(StatusCode.Cancelled, "The call was disposed.", exception)
            : GrpcStatus.FromTransport(exception);
        status ??= outcome;
        return new RpcException(outcome);
    }
}
