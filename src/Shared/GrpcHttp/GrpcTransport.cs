using System.Collections.Concurrent;

namespace GrpcHttp;

/// <summary>Where and how calls are sent: endpoints, handler, limits.</summary>
/// <param name="Endpoints">Addresses such as <c>http://127.0.0.1:2379</c>; tried in turn when one cannot be reached.</param>
/// <param name="Http">Sends HTTP/2 requests; not disposed here.</param>
/// <param name="Time">Clock of the deadlines.</param>
/// <param name="MaxReceiveMessageSize">Largest message accepted, in bytes; null for no limit.</param>
/// <param name="MaxSendMessageSize">Largest message sent, in bytes; null for no limit.</param>
internal sealed record GrpcTransport(
    IReadOnlyList<Uri> Endpoints, HttpMessageInvoker Http, TimeProvider Time, int? MaxReceiveMessageSize, int? MaxSendMessageSize)
{
    private readonly ConcurrentDictionary<(Uri Endpoint, string Path), GrpcRoute> _routes = new();
    private readonly Slots<CancellationTokenSource> _ends = new();
    private int _preferred;

    /// <summary>A method at an endpoint.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="path">The path of the method.</param>
    public GrpcRoute RouteOf(Uri endpoint, string path) => _routes.GetOrAdd((endpoint, path), static key => new(key.Endpoint, key.Path));

    /// <summary>The endpoint to ask: first the one that answered last, then the others in order.</summary>
    /// <param name="attempt">Number of the attempt, from 0.</param>
    public Uri EndpointAt(int attempt) => Endpoints[(Volatile.Read(ref _preferred) + attempt) % Endpoints.Count];

    /// <summary>What ends a call: its deadline, or who cancels it.</summary>
    /// <param name="deadline">UTC time; null for none.</param>
    public CancellationTokenSource TakeEnd(DateTime? deadline)
    {
        var end = _ends.Take() ?? new CancellationTokenSource(Timeout.InfiniteTimeSpan, Time);
        if (deadline is { } time && time != DateTime.MaxValue)
        {
            end.CancelAfter(TimeLeft(time));
        }

        return end;
    }

    /// <summary>Keeps what ended a call, unless it has come to that.</summary>
    /// <param name="end">It; nobody may use it any more.</param>
    public void KeepEnd(CancellationTokenSource end)
    {
        if (end.TryReset())
        {
            _ends.Keep(end);
        }
        else
        {
            end.Dispose();
        }
    }

    /// <summary>Prefers an endpoint for the next calls.</summary>
    /// <param name="endpoint">The endpoint that answered.</param>
    public void Prefer(Uri endpoint)
    {
        for (var index = 0; index < Endpoints.Count; index++)
        {
            if (ReferenceEquals(Endpoints[index], endpoint))
            {
                Volatile.Write(ref _preferred, index);
            }
        }
    }

    private TimeSpan TimeLeft(DateTime deadline)
    {
        var left = deadline.ToUniversalTime() - Time.GetUtcNow().UtcDateTime;
        return left < TimeSpan.Zero ? TimeSpan.Zero : left > TimeSpan.FromDays(40) ? TimeSpan.FromDays(40) : left;
    }
}
