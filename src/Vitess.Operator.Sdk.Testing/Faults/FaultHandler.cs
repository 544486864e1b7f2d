using System.Net;
using System.Text;

namespace Vitess.Operator.Sdk.Testing.Faults;

/// <summary>Lies between a program and the server: tells of each write, and makes one of them go wrong.</summary>
internal sealed class FaultHandler(HttpMessageHandler server, TimeProvider time) : DelegatingHandler(server)
{
    private static readonly TimeSpan Loss = TimeSpan.FromSeconds(5);
    private DateTimeOffset _lossEnds;

    /// <summary>Is called before each write.</summary>
    public Action<WriteKey>? Writing { get; set; }

    /// <summary>Is called after each write that was carried out.</summary>
    public Action<WriteKey>? Written { get; set; }

    /// <summary>The write that goes wrong; null when none does (any more).</summary>
    public WriteKey? Target { get; set; }

    /// <summary>How it goes wrong.</summary>
    public FaultKind Kind { get; init; }

    /// <summary>Is called when it goes wrong.</summary>
    public Action? Injected { get; init; }

    /// <summary>How many writes the program makes before it crashes.</summary>
    public int WritesLeft { get; set; } = int.MaxValue;

    /// <summary>Whether the program has crashed; it sends nothing any more.</summary>
    public bool IsDead => WritesLeft <= 0;

    /// <summary>Whether what watches tell is lost at present.</summary>
    public bool LosesEvents => time.GetUtcNow() < _lossEnds;

    /// <summary>Lists since the start.</summary>
    public int Lists { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var key = await WriteKeys.OfAsync(request, cancellationToken).ConfigureAwait(false);
        if (key is null)
        {
            return await ReadAsync(request, cancellationToken).ConfigureAwait(false);
        }

        if (IsDead)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The program has crashed.");
        }

        Writing?.Invoke(key);
        if (key == Target)
        {
            Target = null;
            Injected?.Invoke();
            return await FailAsync(request, cancellationToken).ConfigureAwait(false);
        }

        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.IsSuccessStatusCode)
        {
            WritesLeft--;
            Written?.Invoke(key);
        }

        return response;
    }

    private async Task<HttpResponseMessage> FailAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        switch (Kind)
        {
            case FaultKind.Conflict:
                return Refuse(request, HttpStatusCode.Conflict, "Conflict", "the object has been modified");
            case FaultKind.TooManyRequests:
                var refusal = Refuse(request, HttpStatusCode.TooManyRequests, "TooManyRequests", "too many requests");
                refusal.Headers.TryAddWithoutValidation("Retry-After", "3");
                return refusal;
            case FaultKind.InternalError:
                return Refuse(request, HttpStatusCode.InternalServerError, "InternalError", "injected fault");
            case FaultKind.AppliedWithoutReply:
                using (await base.SendAsync(request, cancellationToken).ConfigureAwait(false))
                {
                    throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection was closed before an answer was received.");
                }

            default:
                _lossEnds = time.GetUtcNow() + Loss;
                return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<HttpResponseMessage> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isWatch = request.RequestUri!.Query.Contains("watch=", StringComparison.Ordinal);
        Lists += isWatch ? 0 : 1;
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (isWatch && Kind == FaultKind.DroppedWatchEvents)
        {
            response.Content = new StreamContent(new LossyStream(await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), this, time));
        }

        return response;
    }

    private static HttpResponseMessage Refuse(HttpRequestMessage request, HttpStatusCode code, string reason, string message) => new(code)
    {
        RequestMessage = request,
        Content = new StringContent(
            $$"""{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"{{message}}","reason":"{{reason}}","code":{{(int)code}}}""",
            Encoding.UTF8,
            "application/json"),
    };
}
