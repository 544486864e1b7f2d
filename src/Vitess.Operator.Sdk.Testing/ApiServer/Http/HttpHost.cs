using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Serves the API over HTTP with Kestrel.</summary>
[Behaviour(BehaviourBasis.Documented, "With encryption, HTTP/2 and HTTP/1.1 are served, without it HTTP/1.1.")]
internal sealed class HttpHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HttpHost(WebApplication app) => _app = app;

    public Uri BaseUri => new(_app.Urls.First());

    public static async Task<HttpHost> StartAsync(ApiServerOptions options, Func<ApiRequest, ApiResponse> handle, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHostLifetime, OwnerLifetime>();
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Parse(options.ListenAddress), options.Port, listener => Encrypt(listener, options.Certificate));
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

    private static void Encrypt(ListenOptions listener, X509Certificate2? certificate)
    {
        if (certificate is not null)
        {
            listener.Protocols = HttpProtocols.Http1AndHttp2;
            listener.UseHttps(certificate);
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(soon.Token).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }
}
