using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Sends requests and turns every kind of failure into a <see cref="KubernetesApiException"/>.</summary>
internal sealed class HttpTransport(
    HttpClient http, Uri baseUri, Func<HttpRequestMessage, CancellationToken, Task>? authenticate, KubernetesObjectClientOptions options, TimeProvider time)
{
    private readonly Uri _baseUri = baseUri.AbsoluteUri.EndsWith('/') ? baseUri : new Uri(baseUri.AbsoluteUri + "/");

    /// <summary>Sends a request and reads the object in the answer.</summary>
    public Task<JsonObject> SendAsync(ApiCall call, CancellationToken cancellationToken) => SendAsync(call, ReadObjectAsync, cancellationToken);

    /// <summary>Sends a request and reads the answer.</summary>
    /// <param name="call">The request.</param>
    /// <param name="read">Reads the answer's body.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<T> SendAsync<T>(ApiCall call, Func<HttpContent, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        using var limit = new RequestLimit(options.RequestTimeout, time, cancellationToken);
        try
        {
            using var response = await OpenAsync(call, limit.Token).ConfigureAwait(false);
            return await read(response.Content, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            throw new KubernetesApiException($"{call}: no answer within {options.RequestTimeout.TotalSeconds:0.###} s.", null, innerException: error);
        }
        catch (JsonException error)
        {
            throw Unreadable(call, error);
        }
        catch (Exception error) when (IsConnectionError(error))
        {
            throw BrokenOff(call, error);
        }
    }

    /// <summary>Sends a request and gives the answer as soon as its head is there; refusals are thrown.</summary>
    public async Task<HttpResponseMessage> OpenAsync(ApiCall call, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(call.Method, new Uri(_baseUri, call.Path)) { Version = HttpVersion.Version20 };
        request.Content = call.Body?.ToContent();
        request.Headers.Host = options.TlsServerName;
        if (authenticate is not null)
        {
            await authenticate(request, cancellationToken).ConfigureAwait(false);
        }

        var response = await SendAsync(call, request, cancellationToken).ConfigureAwait(false);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            throw ApiErrorReader.Read(call, response, body, time.GetUtcNow());
        }
    }

    public async Task<Stream> StreamOfAsync(ApiCall call, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (IsConnectionError(error))
        {
            throw BrokenOff(call, error);
        }
    }

    internal static bool IsConnectionError(Exception error) => error is HttpRequestException or IOException;

    internal static KubernetesApiException BrokenOff(ApiCall call, Exception error, string? host = null) =>
        new($"{call}: the connection failed: {(host is null ? null : ServerCertificate.Explain(error, host)) ?? error.Message}", null, innerException: error);

    private static KubernetesApiException Unreadable(ApiCall call, JsonException error) => new($"{call}: the answer is not a JSON object.", null, innerException: error);

    private static async Task<JsonObject> ReadObjectAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var body = await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return JsonNode.Parse(body) as JsonObject ?? throw new JsonException("It is something else.");
    }

    private async Task<HttpResponseMessage> SendAsync(ApiCall call, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (IsConnectionError(error))
        {
            throw BrokenOff(call, error, options.TlsServerName ?? _baseUri.Host);
        }
    }
}
