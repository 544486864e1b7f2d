using System.Text.Json.Nodes;
using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Testing;

/// <summary>
/// A Kubernetes cluster inside the process, for tests: an API server, a simulated world around it, and one virtual clock for both and for
/// the programs under test. Nothing runs by itself; <see cref="RunUntilAsync(Func{bool}, TimeSpan, CancellationToken)"/> and
/// <see cref="SettleAsync"/> move everything on in a fixed order, so the same test does the same each time.
/// </summary>
public sealed class VitessTestCluster : IAsyncDisposable
{
    private static readonly Uri Address = new("http://in-memory/");
    private readonly VitessTestClusterOptions _options;
    private readonly List<ISimulatedProgram> _programs = [];
    private readonly WriteLog _writes;
    private readonly WriteLog _worldWrites;
    private readonly HttpClient _http;
    private readonly KindDiscovery _kinds;
    private readonly SimulationLoop _loop;

    private VitessTestCluster(VitessTestClusterOptions options)
    {
        _options = options;
        Clock = new VirtualTime(options.From?.At ?? options.Start);

        // What is made from now on must not get the uids of what the snapshot holds.
        var seed = options.From is { } from ? unchecked((options.Server.Seed * 1_000_003) + (int)from.Server.Revision) : options.Server.Seed;
        Server = new ApiServer(options.Server with { TimeProvider = Clock, Seed = seed });
        _writes = new WriteLog(Entrance(), Clock);
        _worldWrites = new WriteLog(Entrance(), Clock);
        _http = NewHttpClient(_writes);
        _kinds = new KindDiscovery(_http, Address);
        Client = NewClient(_http);
        World = new SimulatedWorld(NewClient(NewHttpClient(_worldWrites)), Clock, options.World);
        (Server.PodLogs, Server.PodCommands, Server.PodPorts) = (World.Logs, World.Commands.RunAsync, World.Ports);
        _loop = new SimulationLoop(Clock, World, _programs, () => _writes.Count + _worldWrites.Count);
    }

    /// <summary>The clock of the server, the world and the programs.</summary>
    public VirtualTime Clock { get; }

    /// <summary>The API server.</summary>
    public ApiServer Server { get; }

    /// <summary>Nodes, controllers, lock servers and tablets.</summary>
    public SimulatedWorld World { get; }

    /// <summary>Reads and writes objects, as the test.</summary>
    public IObjectClient Client { get; }

    /// <summary>The namespace of objects that name none.</summary>
    public string Namespace => _options.Namespace;

    /// <summary>The address to give to clients that use <see cref="CreateHandler"/>.</summary>
    public Uri BaseUri => Address;

    /// <summary>What was written through <see cref="Client"/> and <see cref="CreateHandler"/>: by the test and by the programs, not by the world.</summary>
    public WriteLog Writes => _writes;

    /// <summary>What the simulated world has written.</summary>
    public WriteLog WorldWrites => _worldWrites;

    /// <summary>Starts a cluster.</summary>
    /// <param name="options">Settings; null takes the defaults.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The running cluster.</returns>
    public static async Task<VitessTestCluster> StartAsync(VitessTestClusterOptions? options = null, CancellationToken cancellationToken = default)
    {
        var cluster = new VitessTestCluster(options ?? new VitessTestClusterOptions());
        await cluster.BeginAsync(cancellationToken).ConfigureAwait(false);
        return cluster;
    }

    /// <summary>Makes a handler for the HTTP client of a program under test. Requests complete on the calling thread; writes are logged.</summary>
    /// <remarks>With <see cref="ApiServerOptions.AdminToken"/>, a program that sends a token of its own has the rights of that one; one that sends none is the administrator, as the world is.</remarks>
    public HttpMessageHandler CreateHandler() => new WriteLogEntrance(_writes);

    /// <summary>The configuration of a client that talks to the server over loopback, which starts to listen.</summary>
    /// <param name="cancellationToken">Cancels the start.</param>
    public async Task<KubernetesClientConfiguration> ListenAsync(CancellationToken cancellationToken = default)
    {
        var address = await Server.StartAsync(cancellationToken).ConfigureAwait(false);
        return new KubernetesClientConfiguration { Host = address.ToString(), Namespace = Namespace };
    }

    /// <summary>Creates objects, in order.</summary>
    /// <param name="objects">The objects, with apiVersion and kind; one that names no namespace goes to <see cref="Namespace"/>.</param>
    public async Task SeedAsync(params IEnumerable<JsonObject> objects)
    {
        ArgumentNullException.ThrowIfNull(objects);
        foreach (var item in objects)
        {
            var kind = await _kinds.KindOfAsync(item, CancellationToken.None).ConfigureAwait(false);
            await Client.CreateAsync(kind, InNamespace(kind, item)).ConfigureAwait(false);
        }
    }

    /// <summary>Creates objects, in order.</summary>
    /// <typeparam name="T">The objects' type.</typeparam>
    /// <param name="objects">The objects; one that names no namespace goes to <see cref="Namespace"/>.</param>
    public Task SeedAsync<T>(params IEnumerable<T> objects)
        where T : IKubernetesObject<V1ObjectMeta> => SeedAsync(objects.Select(ObjectConvert.ToJson));

    /// <summary>Creates objects that are not there, and changes those that are by a merge patch, in order.</summary>
    /// <param name="objects">The objects, with apiVersion and kind; one that names no namespace goes to <see cref="Namespace"/>.</param>
    public async Task ApplyAsync(params IEnumerable<JsonObject> objects)
    {
        ArgumentNullException.ThrowIfNull(objects);
        foreach (var item in objects)
        {
            var kind = await _kinds.KindOfAsync(item, CancellationToken.None).ConfigureAwait(false);
            var value = InNamespace(kind, item);
            if (await Client.FindAsync(kind, NamespacedName.Of(value)).ConfigureAwait(false) is null)
            {
                await Client.CreateAsync(kind, value).ConfigureAwait(false);
            }
            else
            {
                await Client.PatchAsync(kind, NamespacedName.Of(value), new V1Patch(value, V1Patch.PatchType.MergePatch)).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Applies every object of a YAML or JSON text, as <see cref="ApplyAsync"/>.</summary>
    /// <param name="text">The text; unknown fields are left to the server.</param>
    /// <exception cref="DocumentException">The text cannot be read; nothing has been applied.</exception>
    public Task ApplyYamlAsync(string text) =>
        ApplyAsync(VitessDocuments.Read(text, DocumentOptions.Lenient with { KeepOtherKinds = true }).Select(document => document.ToJson()));

    /// <summary>All objects in namespaces but Events, as stored, without <c>managedFields</c>: by kind, namespace and name.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<IReadOnlyList<JsonObject>> ObjectsAsync(CancellationToken cancellationToken = default)
    {
        List<JsonObject> objects = [];
        foreach (var kind in await _kinds.NamespacedKindsAsync(cancellationToken).ConfigureAwait(false))
        {
            if (kind.Kind != "Event")
            {
                objects.AddRange((await Client.ListAllAsync(kind, null, null, cancellationToken).ConfigureAwait(false)).Items);
            }
        }

        objects.ForEach(item => item["metadata"]?.AsObject().Remove("managedFields"));
        return [.. objects.OrderBy(item => item.GetText("kind"), StringComparer.Ordinal).ThenBy(NamespacedName.Of)];
    }

    /// <summary>Writes what a person would capture of the cluster to a folder: each kind as a List of <c>kubectl get -o json</c>, Events and nodes too, and the logs of all containers as <c>logs/POD/CONTAINER.log</c> and <c>CONTAINER.previous.log</c>.</summary>
    /// <remarks>That is the form which <c>vitess-operator explain cluster --from</c> reads.</remarks>
    /// <param name="folder">The folder; made when it is not there.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public Task CaptureAsync(string folder, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return ClusterCapture.WriteAsync(_kinds, Client, World.Logs, Clock.GetUtcNow(), folder, cancellationToken);
    }

    /// <summary>Adds a program under test, which is stepped after those that are there.</summary>
    /// <param name="step">Does what there is to do now; says whether there was anything.</param>
    /// <param name="owned">Is disposed with the cluster; null for nothing.</param>
    public void AddProgram(Func<CancellationToken, Task<bool>> step, IAsyncDisposable? owned = null)
    {
        ArgumentNullException.ThrowIfNull(step);
        _programs.Add(new SimulatedProgram(step, owned));
    }

    /// <summary>Makes a client for a program under test.</summary>
    /// <param name="fieldManager">The field manager of its writes; null names none.</param>
    public IObjectClient CreateClient(string? fieldManager = null) => new KubernetesObjectClient(
        NewHttpClient(CreateHandler()), Address, options: new KubernetesObjectClientOptions { FieldManager = fieldManager }, timeProvider: Clock);

    /// <summary>Runs everything until a condition holds.</summary>
    /// <param name="condition">Looked at whenever nothing more is to be done at the present time.</param>
    /// <param name="timeout">How much virtual time it may take.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>Whether it came to hold.</returns>
    public Task<bool> RunUntilAsync(Func<bool> condition, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return _loop.RunUntilAsync(() => Task.FromResult(condition()), timeout, cancellationToken);
    }

    /// <summary>Runs everything until a condition holds.</summary>
    /// <param name="condition">Looked at whenever nothing more is to be done at the present time.</param>
    /// <param name="timeout">How much virtual time it may take.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>Whether it came to hold.</returns>
    public Task<bool> RunUntilAsync(Func<Task<bool>> condition, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return _loop.RunUntilAsync(condition, timeout, cancellationToken);
    }

    /// <summary>Runs everything for a while.</summary>
    /// <param name="duration">How much virtual time.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public Task RunAsync(TimeSpan duration, CancellationToken cancellationToken = default) =>
        _loop.RunUntilAsync(() => Task.FromResult(false), duration, cancellationToken);

    /// <summary>Runs everything until nobody has written anything but Events for a while.</summary>
    /// <param name="quiet">How long nobody may write; null means 35 seconds, which is longer than the engine's resync period.</param>
    /// <param name="timeout">How much virtual time it may take; null means an hour.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>Whether it came to rest in time.</returns>
    public Task<bool> SettleAsync(TimeSpan? quiet = null, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        _loop.SettleAsync(quiet ?? TimeSpan.FromSeconds(35), timeout ?? TimeSpan.FromHours(1), cancellationToken);

    /// <summary>Takes a copy of all objects, all topology records and the time; <see cref="VitessTestClusterOptions.From"/> starts from it.</summary>
    /// <remarks>What containers do at the moment is not in it, so worlds of the profile <see cref="WorldProfile.Cluster"/> do not go on from it as they were.</remarks>
    public VitessTestClusterSnapshot Snapshot() => new(Server.Snapshot(), World.Vitess.Topology.Snapshot(), Clock.GetUtcNow());

    /// <summary>The Pods, as <c>kubectl get pods</c> prints them.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<string> PodTableAsync(CancellationToken cancellationToken = default)
    {
        var pods = await Client.ListAllAsync<V1Pod>(Namespace, null, cancellationToken).ConfigureAwait(false);
        return PodTable.Print(pods.Items, Clock.GetUtcNow());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var program in Enumerable.Reverse(_programs))
        {
            await program.DisposeAsync().ConfigureAwait(false);
        }

        await World.DisposeAsync().ConfigureAwait(false);
        await Server.DisposeAsync().ConfigureAwait(false);
        _http.Dispose();
        _writes.Dispose();
        _worldWrites.Dispose();
    }

    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (_options.From is { } from)
        {
            Server.Restore(from.Server);
            World.Vitess.Topology.Restore(from.Topology);
        }
        else
        {
            await SeedAsync([.. _options.InstallsVitess ? VitessInstallation.Objects() : [], .. _options.InitialObjects]).ConfigureAwait(false);
        }

        await World.StartAsync(cancellationToken).ConfigureAwait(false);
        foreach (var make in _options.Programs)
        {
            _programs.Add(await make(this, cancellationToken).ConfigureAwait(false));
        }
    }

    private JsonObject InNamespace(ResourceKind kind, JsonObject value)
    {
        var copy = value.DeepClone().AsObject();
        if (kind.IsNamespaced && copy.GetNamespace() is null && copy["metadata"] is JsonObject metadata)
        {
            metadata["namespace"] = Namespace;
        }

        return copy;
    }

    private HttpMessageHandler Entrance() =>
        _options.Server.AdminToken is { } token ? new AdministratorHandler(token) { InnerHandler = Server.CreateHandler() } : Server.CreateHandler();

    private static HttpClient NewHttpClient(HttpMessageHandler handler) =>
        new(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };

    private KubernetesObjectClient NewClient(HttpClient http) => new(http, Address, timeProvider: Clock);
}
