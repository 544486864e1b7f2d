using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Vitess.Operator.Cli.Run.Metrics;

/// <summary>Serves <c>/metrics</c> over plain HTTP, as the Go operator does.</summary>
internal sealed class MetricServer : IAsyncDisposable
{
    private readonly WebApplication? _web;
    private readonly MetricPage? _page;

    private MetricServer(WebApplication? web, MetricPage? page)
    {
        _web = web;
        _page = page;
    }

    /// <summary>Where it listens; null for nowhere.</summary>
    public Uri? Address => _web is null ? null : new(_web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Begins to serve.</summary>
    /// <param name="address">Where, <c>host:port</c>; null for nowhere.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="CliException">The address cannot be listened to.</exception>
    public static async Task<MetricServer> StartAsync(string? address, CancellationToken cancellationToken)
    {
        if (address is null)
        {
            return new MetricServer(null, null);
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://" + address);
        var web = builder.Build();
        var page = new MetricPage("Vitess.Operator.Sdk");
        web.MapGet("/metrics", () => Results.Text(page.Write(), "text/plain; version=0.0.4"));
        try
        {
            await web.StartAsync(cancellationToken).ConfigureAwait(false);
            return new MetricServer(web, page);
        }
        catch (Exception failure) when (failure is IOException or FormatException or InvalidOperationException)
        {
            page.Dispose();
            await web.DisposeAsync().ConfigureAwait(false);
            throw new CliException(ExitCode.Usage, $"--metrics: cannot listen on '{address}': {failure.Message}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_web is not null)
        {
            await _web.DisposeAsync().ConfigureAwait(false);
        }

        _page?.Dispose();
    }
}
