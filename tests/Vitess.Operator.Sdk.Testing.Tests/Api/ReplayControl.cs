using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Vitess.Operator.Sdk.Testing.Tests.Api;

/// <summary>Carries HTTP requests to the in-memory handler of a server, and lets the replay tool compact the server.</summary>
internal sealed class ReplayControl : IAsyncDisposable
{
    private const string CompactPath = "/-/compact";
    private readonly WebApplication _app;

    private ReplayControl(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public Uri CompactAddress => new(Address, CompactPath);

    public static async Task<ReplayControl> StartAsync(ApiServer server)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MaxRequestBodySize = null;
        });
        var app = builder.Build();
        var client = new HttpMessageInvoker(server.CreateHandler());
        app.Run(context => ServeAsync(context, server, client));
        await app.StartAsync();
        return new(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task ServeAsync(HttpContext context, ApiServer server, HttpMessageInvoker client)
    {
        if (context.Request.Path == CompactPath)
        {
            server.Compact();
            return;
        }

        using var request = await TranslateAsync(context);
        using var response = await client.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        await CopyAsync(response, context);
    }

    private static async Task<HttpRequestMessage> TranslateAsync(HttpContext context)
    {
        var request = new HttpRequestMessage(new(context.Request.Method), new Uri("http://memory" + context.Request.Path.ToUriComponent() + context.Request.QueryString));
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        request.Content = new ByteArrayContent(body.ToArray());
        foreach (var (name, values) in context.Request.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.ToArray()))
            {
                request.Content.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }

        return request;
    }

    private static async Task CopyAsync(HttpResponseMessage response, HttpContext context)
    {
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(context.RequestAborted);
            var buffer = new byte[64 * 1024];
            await context.Response.Body.FlushAsync(context.RequestAborted);
            for (int count; (count = await body.ReadAsync(buffer, context.RequestAborted)) > 0;)
            {
                await context.Response.Body.WriteAsync(buffer.AsMemory(0, count), context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The tool has read enough.
        }
    }
}
