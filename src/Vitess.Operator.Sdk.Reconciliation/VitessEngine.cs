using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Backups;
using Vitess.Operator.Sdk.Reconciliation.Cells;
using Vitess.Operator.Sdk.Reconciliation.Clusters;
using Vitess.Operator.Sdk.Reconciliation.Etcd;
using Vitess.Operator.Sdk.Reconciliation.Inventory;
using Vitess.Operator.Sdk.Reconciliation.Keyspaces;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Replication;
using Vitess.Operator.Sdk.Reconciliation.Schedules;
using Vitess.Operator.Sdk.Reconciliation.Shards;
using Vitess.Operator.Sdk.Topology;

namespace Vitess.Operator.Sdk.Reconciliation;

/// <summary>Runs Vitess clusters: keeps all that VitessClusters become as their specs want it.</summary>
/// <remarks>
/// Two ways of driving it. Hosted: <see cref="RunAsync"/> runs informers and workers until stopped. Pumped: <see cref="Start"/>, then
/// <see cref="PumpAsync"/> whenever something may have changed or <see cref="UntilNext"/> has passed; nothing runs by itself then, and the
/// same input gives the same writes in the same order. Custom resource definitions have to be there first.
/// </remarks>
public sealed class VitessEngine : IAsyncDisposable
{
    private static readonly TimeSpan TopologySettles = TimeSpan.FromMilliseconds(500);

    private readonly ControllerManager _manager;
    private readonly EngineMetrics _metrics;
    private readonly EventRecorder _events;
    private readonly TopologyReach _reach;
    private readonly ShardWatches? _shards;
    private readonly List<IController> _controllers = [];

    /// <summary>Makes an engine; nothing is read or written before it is started.</summary>
    /// <param name="client">Reads and writes objects. Its field manager should be that of the options.</param>
    /// <param name="topology">Opens connections to Vitess.</param>
    /// <param name="options">Settings; null takes the defaults.</param>
    /// <param name="time">The clock; null means the system's.</param>
    /// <param name="loggers">Take log lines; null drops them.</param>
    public VitessEngine(
        IObjectClient client, ITopologyConnector topology, VitessEngineOptions? options = null, TimeProvider? time = null, ILoggerFactory? loggers = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(topology);
        Options = options ?? new VitessEngineOptions();
        var clock = time ?? TimeProvider.System;
        var managerOptions = new ControllerManagerOptions { Informers = Options.Informers with { Namespaces = Options.Namespaces }, Jitter = Options.Jitter };
        _manager = new ControllerManager(client, managerOptions, clock, loggers);
        _metrics = new EngineMetrics(() => _manager.Controllers);
        _reach = new TopologyReach(clock, Options.Intervals.TopologyRetry);
        _events = new EventRecorder(client, null, clock, loggers?.CreateLogger<EventRecorder>());
        _shards = Options.WatchesTopology
            ? new ShardWatches(topology, clock, ShardChanged, (ILogger?)loggers?.CreateLogger<ShardWatches>() ?? NullLogger.Instance)
            : null;
        AddControllers(Services(client, topology, clock), loggers ?? NullLoggerFactory.Instance);
    }

    /// <summary>Settings.</summary>
    public VitessEngineOptions Options { get; }

    /// <summary>Whether everything that passes read has been listed once.</summary>
    public bool HasSynced => _manager.HasSynced;

    /// <summary>How long until a delayed or periodic pass is due, or events that were put off; null when nothing is.</summary>
    public TimeSpan? UntilNext => new[] { _manager.UntilNext, _events.UntilNext }.Min();

    /// <summary>How the engine stands now, for health checks; nothing is asked of anybody.</summary>
    public EngineHealth Health => new(_manager.Health, _reach.All);

    /// <summary>What the engine consists of, in the order in which controllers are pumped.</summary>
    public IReadOnlyList<ControllerDescription> Controllers =>
    [
        .. _controllers.Select(controller => new ControllerDescription(
            controller.Options.Name, controller.Options.Kind.Kind, controller.StepNames, [.. controller.Options.Watches.Select(watch => watch.Kind.Kind)])),
    ];

    /// <summary>Makes an engine over the client of the KubernetesClient package.</summary>
    /// <param name="kubernetes">Client; stays the caller's.</param>
    /// <param name="topology">Opens connections to Vitess.</param>
    /// <param name="options">Settings; null takes the defaults.</param>
    /// <param name="time">The clock; null means the system's.</param>
    /// <param name="loggers">Take log lines; null drops them.</param>
    public static VitessEngine Create(
        k8s.Kubernetes kubernetes, ITopologyConnector topology, VitessEngineOptions? options = null, TimeProvider? time = null, ILoggerFactory? loggers = null)
    {
        var chosen = options ?? new VitessEngineOptions();
        var client = new KubernetesObjectClient(kubernetes, new KubernetesObjectClientOptions { FieldManager = chosen.FieldManager }, time);
        return new VitessEngine(client, topology, chosen, time, loggers);
    }

    /// <summary>Runs the engine with workers of its own.</summary>
    /// <param name="stop">Ends the run; passes that are under way may go on for a while.</param>
    /// <param name="abort">Ends the run and all passes at once, as when leadership is lost.</param>
    public async Task RunAsync(CancellationToken stop, CancellationToken abort = default)
    {
        using var working = new CancellationTokenSource();
        var writing = Options.WritesEvents ? Task.Run(() => _events.RunAsync(working.Token), CancellationToken.None) : Task.CompletedTask;
        try
        {
            await _manager.RunAsync(stop, abort).ConfigureAwait(false);
        }
        finally
        {
            await working.CancelAsync().ConfigureAwait(false);
            await writing.ConfigureAwait(false);
        }
    }

    /// <summary>Starts the informers, for pumping.</summary>
    public void Start() => _manager.Start();

    /// <summary>Makes passes until none is due now, then writes the events of them.</summary>
    /// <param name="mostPasses">When to give up because passes call for each other without end.</param>
    /// <param name="cancellationToken">Ends the passes.</param>
    public async Task<PumpResult> PumpAsync(int mostPasses = 100_000, CancellationToken cancellationToken = default)
    {
        var result = await _manager.PumpAsync(mostPasses, cancellationToken).ConfigureAwait(false);
        if (Options.WritesEvents)
        {
            await _events.FlushAsync(cancellationToken).ConfigureAwait(false);
        }

        return result with { UntilNext = UntilNext };
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_shards is not null)
        {
            await _shards.DisposeAsync().ConfigureAwait(false);
        }

        await _manager.DisposeAsync().ConfigureAwait(false);
        _events.Dispose();
        _metrics.Dispose();
    }

    private EngineServices Services(IObjectClient client, ITopologyConnector topology, TimeProvider time) => new()
    {
        Client = client,
        Cache = () => new InformerCache(_manager.Informers),
        Events = NoEvents.Instance,
        Topology = new MeasuredConnector(topology, _metrics, _reach, time),
        Time = time,
        Shards = _shards ?? (IShardWatches)NoShardWatches.Instance,
        Pace = new StatusPace(time),
        Metrics = _metrics,
        Logger = NullLogger.Instance,
        Defaults = Options.Defaults,
        Intervals = Options.Intervals,
        TimeZone = Options.TimeZone,
        TabletVolumes = Options.TabletVolumes,
        Customizers = Options.Customizers,
        OperatorPod = Options.OperatorPod,
        Apply = new ApplySettings
        {
            FieldManagers = [Options.FieldManager, .. Options.AdoptedFieldManagers],
            ProtocolAnnotations = [Rollouts.RolloutAnnotations.Prefix, Draining.DrainAnnotations.Prefix],
        },
    };

    /// <summary>A moment later: tablets write their own records after the shard's, and whatever else calls for a pass meanwhile makes this one needless.</summary>
    private void ShardChanged(NamespacedName name) =>
        _manager.Controllers.FirstOrDefault(controller => controller.Name == VitessShardController.Name)?.Queue.AddAfter(name, TopologySettles);

    private void AddControllers(EngineServices services, ILoggerFactory loggers)
    {
        Func<string, EngineServices> of = source => services with
        {
            Events = Options.WritesEvents ? _events.For(source) : NoEvents.Instance,
            Logger = loggers.CreateLogger(source),
        };
        foreach (var controller in Inventory(of).Concat(Options.BackupInventory?.IsOnlyTask == true ? [] : All(of)))
        {
            _controllers.Add(controller);
            _manager.Add(controller.Options, Options.Clusters is { } selects ? new SelectedClusters(_manager.Informers, controller, selects) : controller);
        }
    }

    private static IEnumerable<IController> All(Func<string, EngineServices> of) =>
    [
        new EtcdLockserverController(of(EtcdLockserverController.Name)),
        new VitessClusterController(of(VitessClusterController.Name)),
        new VitessCellController(of(VitessCellController.Name)),
        new VitessKeyspaceController(of(VitessKeyspaceController.Name)),
        new VitessShardController(of(VitessShardController.Name)),
        new ShardReplicationController(of(ShardReplicationController.Name)),
        new VitessBackupStorageController(of(VitessBackupStorageController.Name)),
        new VitessBackupScheduleController(of(VitessBackupScheduleController.Name)),
    ];

    private IEnumerable<IController> Inventory(Func<string, EngineServices> of) =>
        Options.BackupInventory is { } inventory ? [new BackupInventoryController(of(BackupInventoryController.Name), inventory)] : [];
}
