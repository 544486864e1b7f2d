using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Serves the API over HTTP with Kestrel.</summary>
internal sealed class HttpHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HttpHost(WebApplication app) => _app = app;

    public Uri BaseUri => new(_app.Urls.First());

    public static async Task<HttpHost> StartAsync(ApiServerOptions options, Func<ApiRequest, ApiResponse> handle, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Parse(options.ListenAddress), options.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = new(100, TimeSpan.FromSeconds(10));
            kestrel.Limits.MaxRequestLineSize = 64 * 1024;
        });
        var app = builder.Build();
        app.Run(context => new HttpExchange(context, handle, options.TimeProvider).RunAsync());
        await app.StartAsync(cancellationToken).ConfigureAwait(false);
        return new HttpHost(app);
    }

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(soon.Token).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }
}
