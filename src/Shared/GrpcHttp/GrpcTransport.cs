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
    private readonly ConcurrentDictionary<(Uri Endpoint, string Path), Uri> _addresses = new();
    private int _preferred;

    /// <summary>The address of a method; made once, as reading an address is costly.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="path">The path of the method.</param>
    public Uri AddressOf(Uri endpoint, string path) => _addresses.GetOrAdd((endpoint, path), static key => new Uri(key.Endpoint, key.Path));

    /// <summary>The endpoint that answered last, then the others in order.</summary>
    public IEnumerable<Uri> InOrder()
    {
        var first = Volatile.Read(ref _preferred);
        for (var offset = 0; offset < Endpoints.Count; offset++)
        {
            yield return Endpoints[(first + offset) % Endpoints.Count];
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
}
