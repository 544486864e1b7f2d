using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Benchmarks.Engine;

/// <summary>Counts the engine's requests, lets each write take a while of virtual time, and refuses some requests by chance, the same each time.</summary>
/// <param name="server">Answers the others.</param>
/// <param name="time">The clock.</param>
/// <param name="refused">The share of requests that are refused with 429, 0 to 1.</param>
internal sealed class RequestGauge(HttpMessageHandler server, TimeProvider time, double refused) : DelegatingHandler(server)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);
    /// <summary>What a write takes at a server whose etcd has to reach the disk; refusing is quick.</summary>
    private static readonly TimeSpan WriteTime = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan RefusalTime = TimeSpan.FromMilliseconds(1);
    private readonly Random _random = new(1);
    private readonly Dictionary<string, DateTimeOffset> _closedUntil = new(StringComparer.Ordinal);

    public int Lists { get; private set; }

    public int Writes { get; private set; }

    public int Refusals { get; private set; }

    /// <summary>Requests that were repeated before the time named in their refusal had passed.</summary>
    public int TooEarly { get; private set; }

    /// <summary>Whether writes take virtual time.</summary>
    public bool WritesTakeTime { get; init; }

    public DateTimeOffset LastWrite { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var what = await OfAsync(request, cancellationToken).ConfigureAwait(false);
        if (_closedUntil.Remove(what, out var opens) && time.GetUtcNow() < opens)
        {
            TooEarly++;
        }

        if (refused > 0 && _random.NextDouble() < refused)
        {
            Refusals++;
            await Task.Delay(RefusalTime, time, cancellationToken).ConfigureAwait(false);
            _closedUntil[what] = time.GetUtcNow() + RetryAfter;
            return Refusal(request);
        }

        await CountAsync(request, cancellationToken).ConfigureAwait(false);
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private async Task CountAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method != HttpMethod.Get)
        {
            Writes++;
            if (WritesTakeTime)
            {
                await Task.Delay(WriteTime, time, cancellationToken).ConfigureAwait(false);
            }

            if (!request.RequestUri!.AbsolutePath.Contains("/events", StringComparison.Ordinal))
            {
                LastWrite = time.GetUtcNow();
            }
        }
        else if (!request.RequestUri!.Query.Contains("watch=", StringComparison.Ordinal))
        {
            Lists++;
        }
    }

    /// <summary>Verb and object; a create names its object in the body.</summary>
    private static async Task<string> OfAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var what = $"{request.Method} {request.RequestUri!.AbsolutePath}";
        if (request.Method != HttpMethod.Post)
        {
            return what;
        }

        var body = await request.Content!.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        return $"{what} {JsonNode.Parse(body)!["metadata"]!["name"]}";
    }

    private static HttpResponseMessage Refusal(HttpRequestMessage request)
    {
        var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests)
        {
            RequestMessage = request,
            Content = new StringContent(
                """{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"too many requests","reason":"TooManyRequests","code":429}""",
                Encoding.UTF8,
                "application/json"),
        };
        response.Headers.TryAddWithoutValidation("Retry-After", "1");
        return response;
    }
}
