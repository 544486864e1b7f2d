using System.Net;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Serves <see cref="HttpClient"/> without sockets; everything happens on the calling thread.</summary>
internal sealed class InMemoryHandler(Func<ApiRequest, ApiResponse> handle, TimeProvider time) : HttpMessageHandler
{
    private const int BodyLimit = 3 * 1024 * 1024;

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content is null ? default : Copy(request.Content, cancellationToken);
        var response = handle(Translate(request, body));
        if (response.Delay > TimeSpan.Zero)
        {
            Task.Delay(response.Delay, time, cancellationToken).GetAwaiter().GetResult();
        }

        return Answer(request, response);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content switch
        {
            null => default,
            ByteArrayContent bytes => Copy(bytes, cancellationToken),
            var content => await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false),
        };
        var response = handle(Translate(request, body));
        if (response.Delay > TimeSpan.Zero)
        {
            await Task.Delay(response.Delay, time, cancellationToken).ConfigureAwait(false);
        }

        return Answer(request, response);
    }

    private static ReadOnlyMemory<byte> Copy(HttpContent content, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream((int)Math.Min(content.Headers.ContentLength ?? 0, BodyLimit + 1));
        content.CopyTo(buffer, null, cancellationToken);
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    private static ApiRequest Translate(HttpRequestMessage request, ReadOnlyMemory<byte> body) => new()
    {
        Method = request.Method.Method,
        Path = Uri.UnescapeDataString(request.RequestUri!.AbsolutePath),
        Query = QueryParameters.Parse(request.RequestUri.Query),
        Header = name => Header(request, name),
        Body = body.Length > BodyLimit ? default : body,
        BodyTooLarge = body.Length > BodyLimit,
    };

    private static string? Header(HttpRequestMessage request, string name)
    {
        if (name == "Content-Type")
        {
            return request.Content?.Headers.ContentType?.ToString();
        }

        return request.Headers.TryGetValues(name, out var values) ? string.Join(name == "User-Agent" ? " " : ", ", values) : null;
    }

    private static HttpResponseMessage Answer(HttpRequestMessage request, ApiResponse response)
    {
        if (response.Dropped)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection was closed before an answer was received.");
        }

        var message = new HttpResponseMessage((HttpStatusCode)response.Status) { RequestMessage = request, Content = Content(request, response) };
        if (response.ContentType is { } type)
        {
            // Some types of Kubernetes have names that the class for them refuses.
            message.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        foreach (var (name, value) in response.Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    private static HttpContent Content(HttpRequestMessage request, ApiResponse response)
    {
        if (response.Watch is { } watch)
        {
            return new StreamContent(new WatchStream(watch));
        }

        if (response.Stored is { Length: < Compression.From } stored)
        {
            return new StoredContent(stored);
        }

        var payload = response.Payload();
        if (Compression.Compress(payload, request.RequestUri!.AbsolutePath, request.Headers.AcceptEncoding.ToString()) is not { } compressed)
        {
            return new ByteArrayContent(payload);
        }

        var content = new ByteArrayContent(compressed);
        content.Headers.ContentEncoding.Add("gzip");
        return content;
    }
}
