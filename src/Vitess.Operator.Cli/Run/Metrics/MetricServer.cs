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
    private readonly WebApplication _web;
    private readonly MetricPage _page;

    private MetricServer(WebApplication web, MetricPage page)
    {
        _web = web;
        _page = page;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <exception cref="CliException">The address cannot be listened to.</exception>
    public static async Task<MetricServer> StartAsync(string address, CancellationToken cancellationToken)
    {
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
        await _web.DisposeAsync().ConfigureAwait(false);
        _page.Dispose();
    }
}
