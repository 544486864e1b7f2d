using System.Diagnostics.CodeAnalysis;
using Vitess.Operator.Sdk.Testing.Api;

namespace Vitess.Operator.Sdk.Testing;

/// <summary>A Kubernetes API server inside the process: without sockets through <see cref="CreateHandler"/>, or over HTTP after <see cref="StartAsync"/>.</summary>
/// <remarks>Requests through the handler complete on the calling thread, and watch events reach their reader on the thread that
/// makes the change, so a single-threaded program is deterministic. All members may be used from several threads.</remarks>
public sealed class ApiServer : IAsyncDisposable
{
    private readonly ServerParts _parts;
    private readonly RequestPipeline _pipeline;
    private HttpHost? _host;

    /// <summary>Makes a server that holds the namespaces of a new cluster and nothing else.</summary>
    /// <param name="options">Settings; null takes the defaults.</param>
    public ApiServer(ApiServerOptions? options = null)
    {
        Options = options ?? new();
        _parts = new ServerParts(Options);
        _pipeline = new RequestPipeline(_parts);
        new ClusterSeed(_parts).Fill();
    }

    /// <summary>The settings.</summary>
    public ApiServerOptions Options { get; }

    /// <summary>The address of the HTTP mode; null before <see cref="StartAsync"/>.</summary>
    public Uri? BaseUri => _host?.BaseUri;

    /// <summary>The revision of the last change.</summary>
    public long Revision => _parts.State.Store.Revision;

    /// <summary>Where the logs of containers come from; null (the default) when nobody writes any.</summary>
    public IPodLogSource? PodLogs
    {
        get => _parts.State.PodLogs;
        set => _parts.State.PodLogs = value;
    }

    internal ServerParts Parts => _parts;

    /// <summary>Makes a handler for <see cref="HttpClient"/> that serves requests without sockets, on the calling thread.</summary>
    /// <remarks>Any base address will do; host and scheme are not looked at.</remarks>
    [SuppressMessage("Reliability", "CA2000", Justification = "The caller owns the handler.")]
    public HttpMessageHandler CreateHandler() => new InMemoryHandler(Handle);

    /// <summary>Listens for HTTP requests, on loopback unless the options say otherwise.</summary>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <returns>The address.</returns>
    public async Task<Uri> StartAsync(CancellationToken cancellationToken = default)
    {
        _host ??= await HttpHost.StartAsync(Options, Handle, cancellationToken).ConfigureAwait(false);
        return _host.BaseUri;
    }

    /// <summary>Forgets all changes so far: watches and list tokens of earlier revisions expire.</summary>
    /// <remarks>The revision moves on by one, as it does in a cluster where others write too.</remarks>
    public void Compact() => _parts.State.Store.CompactAll();

    /// <summary>Stops listening and ends all watches.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var session in _parts.Watcher.Running)
        {
            session.Cut();
        }

        if (_host is not null)
        {
            await _host.DisposeAsync().ConfigureAwait(false);
        }
    }

    internal ApiResponse Handle(ApiRequest request) => DeepStack.Run(() => _pipeline.Run(request));
}
