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
    private readonly FaultLayer _entrance;
    private readonly SnapshotKeeper _snapshots;
    private HttpHost? _host;

    /// <summary>Makes a server that holds the namespaces of a new cluster and nothing else.</summary>
    /// <param name="options">Settings; null takes the defaults.</param>
    public ApiServer(ApiServerOptions? options = null)
    {
        Options = options ?? new();
        _parts = new ServerParts(Options);
        _pipeline = new RequestPipeline(_parts);
        new ClusterSeed(_parts).Fill();
        Faults = new FaultPlan(Options.Seed);
        Requests = new RequestLog(Options.RequestHistory);
        _entrance = new FaultLayer(Faults, Requests, Options.TimeProvider, request => DeepStack.Run(() => _pipeline.Run(request)));
        _snapshots = new SnapshotKeeper(_parts);
    }

    /// <summary>The settings.</summary>
    public ApiServerOptions Options { get; }

    /// <summary>The address of the HTTP mode; null before <see cref="StartAsync"/>.</summary>
    public Uri? BaseUri => _host?.BaseUri;

    /// <summary>The revision of the last change.</summary>
    public long Revision => _parts.State.Store.Revision;

    /// <summary>What goes wrong with requests; nothing by default.</summary>
    public FaultPlan Faults { get; }

    /// <summary>The requests that the server has seen, those with faults included.</summary>
    public RequestLog Requests { get; }

    /// <summary>Where the logs of containers come from; null (the default) when nobody writes any.</summary>
    public IPodLogSource? PodLogs
    {
        get => _parts.State.PodLogs;
        set => _parts.State.PodLogs = value;
    }

    /// <summary>Runs what clients execute in containers, over HTTP alone, and gives the exit code; null (the default) when nobody does.</summary>
    public Func<PodCommand, CancellationToken, Task<int>>? PodCommands
    {
        get => _parts.State.PodCommands;
        set => _parts.State.PodCommands = value;
    }

    /// <summary>What listens at the ports of Pods, for clients that forward ports, over HTTP alone; null (the default) when nobody does.</summary>
    public IPodPorts? PodPorts
    {
        get => _parts.State.PodPorts;
        set => _parts.State.PodPorts = value;
    }

    internal ServerParts Parts => _parts;

    /// <summary>Makes a handler for <see cref="HttpClient"/> that serves requests without sockets, on the calling thread.</summary>
    /// <remarks>Any base address will do; host and scheme are not looked at.</remarks>
    [SuppressMessage("Reliability", "CA2000", Justification = "The caller owns the handler.")]
    public HttpMessageHandler CreateHandler() => new InMemoryHandler(Handle, Options.TimeProvider);

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

    /// <summary>Adds a plugin that sees all further writes, behind the others.</summary>
    /// <param name="hook">The plugin.</param>
    public void AddHook(AdmissionHook hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        _parts.Admission.Hooks.Add(hook);
    }

    /// <summary>Takes a copy of all objects.</summary>
    public ApiServerSnapshot Snapshot() => _snapshots.Take();

    /// <summary>Puts all objects back as they were, like the restore of a cluster's database: watches end, and earlier revisions expire.</summary>
    /// <param name="snapshot">The copy, of this server or another one.</param>
    public void Restore(ApiServerSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        _snapshots.Restore(snapshot);
    }

    /// <summary>Cuts the watches that run, as a restart of the server or of a proxy does.</summary>
    /// <param name="resource">The plural name of the resource whose watches are cut; null cuts all.</param>
    public void CutWatches(string? resource = null)
    {
        foreach (var session in _parts.Watcher.Running.Where(w => resource is null || w.Resource.Plural == resource))
        {
            session.Cut();
        }
    }

    /// <summary>Stops listening and ends all watches.</summary>
    public async ValueTask DisposeAsync()
    {
        CutWatches();
        if (_host is not null)
        {
            await _host.DisposeAsync().ConfigureAwait(false);
        }
    }

    internal ApiResponse Handle(ApiRequest request) => _entrance.Run(request);
}
