using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>One HTTP request and its answer.</summary>
internal sealed class HttpExchange(HttpContext context, Func<ApiRequest, ApiResponse> handle, TimeProvider time)
{
    private const int FlushFrom = 64 * 1024;
    private const int BodyLimit = 3 * 1024 * 1024;

    public async Task RunAsync()
    {
        var (body, tooLarge) = await ReadBodyAsync().ConfigureAwait(false);
        var response = handle(Translate(body, tooLarge));
        if (response.Delay > TimeSpan.Zero)
        {
            await Task.Delay(response.Delay, time, context.RequestAborted).ConfigureAwait(false);
        }

        if (response.Dropped)
        {
            context.Abort();
            return;
        }

        await AnswerAsync(response).ConfigureAwait(false);
    }

    private async Task<(ReadOnlyMemory<byte> Body, bool TooLarge)> ReadBodyAsync()
    {
        if (context.Request.ContentLength is 0 || (context.Request.ContentLength is null && !HasChunkedBody()))
        {
            return (default, false);
        }

        if (context.Request.ContentLength > BodyLimit)
        {
            return (default, true);
        }

        using var buffer = new MemoryStream((int)(context.Request.ContentLength ?? 4096));
        var chunk = new byte[16 * 1024];
        int count;
        while ((count = await context.Request.Body.ReadAsync(chunk, context.RequestAborted).ConfigureAwait(false)) > 0)
        {
            if (buffer.Length + count > BodyLimit)
            {
                return (default, true);
            }

            buffer.Write(chunk, 0, count);
        }

        return (buffer.GetBuffer().AsMemory(0, (int)buffer.Length), false);
    }

    private bool HasChunkedBody() => context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? true;

    private ApiRequest Translate(ReadOnlyMemory<byte> body, bool tooLarge) => new()
    {
        Method = context.Request.Method,
        Path = context.Request.Path.Value ?? "/",
        Query = QueryParameters.Parse(context.Request.QueryString.Value),
        Header = name => context.Request.Headers.TryGetValue(name, out var values) ? values.ToString() : null,
        Body = body,
        BodyTooLarge = tooLarge,
    };

    private async Task AnswerAsync(ApiResponse response)
    {
        if (response.Upgraded is { } upgraded)
        {
            using var socket = await WebSocketUpgrade.AcceptAsync(context, response.ContentType!).ConfigureAwait(false);
            await upgraded(socket, context.RequestAborted).ConfigureAwait(false);
            return;
        }

        context.Response.StatusCode = response.Status;
        context.Response.ContentType = response.ContentType;
        foreach (var group in response.Headers.GroupBy(h => h.Key, StringComparer.Ordinal))
        {
            context.Response.Headers[group.Key] = group.Select(h => h.Value).ToArray();
        }

        if (response.Tunnel is { } tunnel)
        {
            var stream = await context.Features.GetRequiredFeature<IHttpUpgradeFeature>().UpgradeAsync().ConfigureAwait(false);
            await tunnel(stream, context.RequestAborted).ConfigureAwait(false);
            return;
        }

        if (response.Watch is { } watch)
        {
            await StreamAsync(watch).ConfigureAwait(false);
            return;
        }

        if (response.Status == StatusCodes.Status204NoContent)
        {
            // Has no body, not even an empty one; HTTP/2 is strict about it.
            return;
        }

        var payload = response.Payload();
        var compressed = Compression.Compress(payload, context.Request.Path.Value ?? "", context.Request.Headers.AcceptEncoding.ToString());
        if (compressed is not null)
        {
            context.Response.Headers.ContentEncoding = "gzip";
        }

        var body = compressed ?? payload;
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    // Writes what is there, up to a limit, so that a slow reader holds back the rest.
    private static void Write(PipeWriter writer, WatchSession watch, WatchEvent first)
    {
        WatchEvent? next = first;
        do
        {
            var length = next.Value.Length;
            next.Value.CopyTo(0, writer.GetSpan(length)[..length]);
            writer.Advance(length);
        }
        while (writer.UnflushedBytes < FlushFrom && watch.TryReadNow(out next) && next is not null);
    }

    private async Task StreamAsync(WatchSession watch)
    {
        using (watch)
        {
            try
            {
                await context.Response.StartAsync(context.RequestAborted).ConfigureAwait(false);
                await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
                var next = await watch.NextAsync(context.RequestAborted).ConfigureAwait(false);
                while (next is not null)
                {
                    Write(context.Response.BodyWriter, watch, next.Value);
                    await context.Response.BodyWriter.FlushAsync(context.RequestAborted).ConfigureAwait(false);
                    next = await watch.NextAsync(context.RequestAborted).ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException)
            {
                // The client went away.
            }
        }
    }
}
