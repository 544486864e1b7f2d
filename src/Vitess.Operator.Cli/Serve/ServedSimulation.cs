using System.Net.Http.Headers;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;
using Vitess.Operator.Sdk.Testing.Vitess;

namespace Vitess.Operator.Cli.Serve;

/// <summary>What runs beside a served API server, on the system's clock: the simulated world and the engine, each if asked for.</summary>
/// <remarks>Without the simulated world the engine finds what the operator finds in a cluster without nodes: nothing starts, no topology answers.</remarks>
internal sealed class ServedSimulation : IAsyncDisposable
{
    private readonly HttpClient _worldHttp;
    private readonly HttpClient _engineHttp;
    private readonly SimulatedWorld _world;
    private readonly VitessEngine? _engine;
    private readonly CallLogFile? _calls;
    private readonly bool _isAsked;
    private SimulatedVitessServer? _vitess;

    private ServedSimulation(ApiServer server, ServeSettings settings)
    {
        _worldHttp = Connect(server, settings.Token, "simulated-world");
        _engineHttp = Connect(server, settings.Token, "vitess-operator");
        var options = new WorldOptions { Profile = settings.Simulate ? WorldProfile.Cluster : WorldProfile.Inert, Timings = settings.Timings };
        _isAsked = settings.Simulate || settings.Operator || settings.CallLog is not null;
        _world = new(new KubernetesObjectClient(_worldHttp, Address), TimeProvider.System, options);
        if (settings.Simulate)
        {
            (server.PodLogs, server.PodCommands, server.PodPorts) = (_world.Logs, _world.Commands.RunAsync, _world.Ports);
        }

        _engine = settings.Operator ? Engine() : null;
        _calls = settings.CallLog is { } file ? new(file, _world.Vitess.Topology.Journal) : null;
        _world.Vitess.Topology.Journal.Limit = 0;   // it may run for months; the file gets what happens as it happens
    }

    /// <summary>Where lock servers, tablets and control daemons answer, whatever their own addresses; null when none is simulated.</summary>
    public string? VitessAddress => _vitess?.Address;

    private static Uri Address { get; } = new("http://in-memory/");

    public static async Task<ServedSimulation> StartAsync(ApiServer server, ServeSettings settings)
    {
        var simulation = new ServedSimulation(server, settings);
        simulation._vitess = settings.Simulate ? await SimulatedVitessServer.StartAsync(simulation._world.Vitess).ConfigureAwait(false) : null;
        return simulation;
    }

    /// <summary>Runs until stopped, or until a part of it fails.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        if (!_isAsked)
        {
            await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var world = _world.RunAsync(end.Token);
        var engine = _engine?.RunAsync(end.Token, end.Token) ?? world;
        await Task.WhenAny(world, engine).ConfigureAwait(false);
        await end.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(world, engine).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (_engine is not null)
        {
            await _engine.DisposeAsync().ConfigureAwait(false);
        }

        if (_vitess is not null)
        {
            await _vitess.DisposeAsync().ConfigureAwait(false);
        }

        await _world.DisposeAsync().ConfigureAwait(false);
        _calls?.Dispose();
        _engineHttp.Dispose();
        _worldHttp.Dispose();
    }

    private static HttpClient Connect(ApiServer server, string? token, string userAgent)
    {
        var client = new HttpClient(server.CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd(userAgent);
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private VitessEngine Engine()
    {
        // The definitions may come with the first kubectl apply; the engine is not to sleep long before it sees them.
        var options = new VitessEngineOptions { Informers = new() { Backoff = new(TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(2)) } };
        var client = new KubernetesObjectClient(_engineHttp, Address, options: new() { FieldManager = options.FieldManager });
        return new VitessEngine(client, _world.Vitess, options);
    }
}
