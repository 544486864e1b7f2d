using System.Globalization;
using k8s;
using Microsoft.Extensions.Logging;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Operations;
using Vitess.Operator.Sdk.Planning;
using Vitess.Operator.Sdk.Reconciliation;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Etcd;

namespace Vitess.Operator.Sdk.Hosting;

/// <summary>An operator inside this process: the engine with its connections, leader election and controllers of one's own.</summary>
/// <example>
/// <code>
/// await using var vitess = VitessOperator.Create(new VitessOperatorOptions { Kubeconfig = "kubeconfig" });
/// foreach (var change in (await vitess.PlanAsync()).Objects)
/// {
///     Console.WriteLine(change);
/// }
///
/// await vitess.RunAsync(stop);
/// </code>
/// </example>
public sealed class VitessOperator : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    private readonly VitessOperatorOptions _options;
    private readonly VitessOperatorParts _parts;
    private readonly k8s.Kubernetes? _kubernetes;
    private readonly VtctldDirectory? _daemons;
    private readonly EtcdTopologyConnector? _connector;
    private readonly TimeProvider _time;
    private readonly OperatorPodEnvironment _pod;
    private VitessEngine? _engine;
    private CustomControllers? _own;
    private LeaderElector? _elector;
    private int _disposed;

    private VitessOperator(VitessOperatorOptions options, VitessOperatorParts parts, k8s.Kubernetes? kubernetes)
    {
        (_options, _parts, _kubernetes) = (options, parts, kubernetes);
        _pod = parts.Pod ?? OperatorPodEnvironment.Read();
        _time = parts.Time ?? TimeProvider.System;
        Client = parts.Client ?? new KubernetesObjectClient(kubernetes!, new KubernetesObjectClientOptions { FieldManager = options.FieldManager }, _time);
        if (parts.Topology is null)
        {
            _daemons = new VtctldDirectory(Client, Namespaces);
            _connector = new EtcdTopologyConnector(new() { ConnectTo = parts.ConnectTo }, new() { ConnectTo = parts.ConnectTo }, _daemons.Find);
        }
    }

    /// <summary>Reads and writes objects.</summary>
    public IObjectClient Client { get; }

    /// <summary>Whether the operator has been started and has listed once all that it reads.</summary>
    public bool HasSynced => _engine?.HasSynced == true && _own?.HasSynced == true;

    /// <summary>Whether this process works: always without leader election, else while it holds the Lease.</summary>
    public bool IsLeader => Lease is null || _elector?.IsLeader == true;

    /// <summary>How the operator stands now, controllers of one's own included; null while it has not been started, or another process leads. Nothing is asked of anybody.</summary>
    public EngineHealth? Health => (_engine?.Health, _own?.Health) switch
    {
        ({ } engine, { } own) => engine with { Runtime = new(HasSynced, [.. engine.Runtime.Watches, .. own.Watches], [.. engine.Runtime.Queues, .. own.Queues]) },
        var (engine, _) => engine,
    };

    internal VitessOperatorOptions Options => _options;

    private List<string> Namespaces => _options.Namespaces.Count > 0 ? [.. _options.Namespaces] : [.. _pod.Namespaces ?? []];

    // A Pod that only lists the backups of one storage works beside the leader.
    private string? Lease => _pod.BackupStorage is null ? _options.LeaderElection.Lease : null;

    /// <summary>Makes an operator; nothing is read or written before it is asked to.</summary>
    /// <param name="options">Settings.</param>
    /// <param name="parts">Parts to use instead of the usual ones; null for none.</param>
    /// <exception cref="ArgumentException">Settings are wrong, or the environment of the Pod contradicts itself; the message lists all faults.</exception>
    /// <exception cref="k8s.Exceptions.KubeConfigException">There is no usable kubeconfig.</exception>
    public static VitessOperator Create(VitessOperatorOptions? options = null, VitessOperatorParts? parts = null)
    {
        var (settings, given) = (options ?? new(), parts ?? new());
        var faults = VitessOperatorOptionsValidator.Faults(settings).ToList();
        if (faults.Count > 0)
        {
            throw new ArgumentException(string.Join('\n', faults), nameof(options));
        }

        return new(settings, given, given.Client is null ? new k8s.Kubernetes(Configuration(settings)) : null);
    }

    /// <summary>Works until stopped; with leader election, while this process leads.</summary>
    /// <param name="stop">Ends the work; passes under way are ended, and the Lease is given back.</param>
    /// <returns>Whether it ended because of <paramref name="stop"/>; false when the Lease was lost.</returns>
    public async Task<bool> RunAsync(CancellationToken stop = default)
    {
        var election = _options.LeaderElection;
        if (Lease is not { } lease)
        {
            await WorkAsync(stop, CancellationToken.None).ConfigureAwait(false);
            return true;
        }

        var parts = lease.Split('/');
        var identity = election.Identity ?? string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}_{Environment.ProcessId}");
        var settings = new LeaderElectionOptions(new NamespacedName(parts[0], parts[1]), identity)
        { LeaseDuration = election.LeaseDuration, RenewDeadline = election.RenewDeadline, RetryPeriod = election.RetryPeriod };
        _elector = new LeaderElector(Client, settings, _time, logger: _parts.Loggers?.CreateLogger<LeaderElector>());
        return await _elector.RunAsync(lost => WorkAsync(stop, lost), stop).ConfigureAwait(false) || stop.IsCancellationRequested;
    }

    /// <summary>Names a VitessCluster, to ask how far it is or to wait for it; nothing is read.</summary>
    /// <param name="namespace">Its namespace.</param>
    /// <param name="name">Its name.</param>
    public VitessClusterHandle Cluster(string @namespace, string name) => new(Client, new NamespacedName(@namespace, name), _time);

    /// <summary>Makes all passes that are due now, each over everything there is, and returns.</summary>
    /// <param name="cancellationToken">Ends the passes.</param>
    /// <returns>How many passes were made.</returns>
    public async Task<int> ReconcileOnceAsync(CancellationToken cancellationToken = default)
    {
        var engine = Engine(Client, _parts.Topology ?? _connector!, isHosted: false);
        await using (engine.ConfigureAwait(false))
        {
            return await PumpAsync(engine, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Makes the passes that are due at the present time of the clock; the first call starts the operator. For a loop that moves time itself, such as that of a test cluster.</summary>
    /// <remarks>Leader election does not take part.</remarks>
    /// <param name="cancellationToken">Ends the passes.</param>
    /// <returns>Whether there was anything to do.</returns>
    public async Task<bool> StepAsync(CancellationToken cancellationToken = default)
    {
        if (_engine is null)
        {
            _engine = Engine(Client, _parts.Topology ?? _connector!, isHosted: false);
            _own = Own();
            _engine.Start();
            _own.Start();
        }

        var passes = (await _engine.PumpAsync(cancellationToken: cancellationToken).ConfigureAwait(false)).Passes;
        return passes + await _own!.PumpAsync(cancellationToken).ConfigureAwait(false) > 0;
    }

    /// <summary>What the operator would write now. Nothing is written; the topology is not asked.</summary>
    /// <remarks>The engine itself runs, on a copy of what the API server has: a plan is what it does, not what somebody thinks it does. What waits for Pods or for the topology is not part of it.</remarks>
    /// <param name="cancellationToken">Ends the reads.</param>
    /// <exception cref="KubernetesApiException">The API server refuses to list a kind, or does not answer.</exception>
    public async Task<OperatorPlan> PlanAsync(CancellationToken cancellationToken = default)
    {
        var copy = new PlanningClient(Client);
        var engine = Engine(copy, OfflineTopology.Instance, isHosted: false);
        await using (engine.ConfigureAwait(false))
        {
            await PumpAsync(engine, cancellationToken).ConfigureAwait(false);
            return copy.Plan(_options.FieldManager);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // A container that hands it out under two names disposes it twice.
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        if (_own is not null)
        {
            await _own.DisposeAsync().ConfigureAwait(false);
        }

        if (_engine is not null)
        {
            await _engine.DisposeAsync().ConfigureAwait(false);
        }

        if (_connector is not null)
        {
            await _connector.DisposeAsync().ConfigureAwait(false);
        }

        _kubernetes?.Dispose();
    }

    private static KubernetesClientConfiguration Configuration(VitessOperatorOptions options) => options.Kubeconfig is null && options.Context is null
        ? KubernetesClientConfiguration.BuildDefaultConfig()
        : KubernetesClientConfiguration.BuildConfigFromConfigFile(options.Kubeconfig, options.Context);

    private VitessEngine Engine(IObjectClient client, ITopologyConnector topology, bool isHosted)
    {
        var options = new VitessEngineOptions
        {
            Namespaces = Namespaces,
            FieldManager = _options.FieldManager,
            Defaults = new() { PodSecurity = _options.PodSecurity },
            WritesEvents = _options.WritesEvents && client is not PlanningClient,
            Customizers = _parts.Customizers,
            OperatorPod = _pod.Pod,
            BackupInventory = _pod.BackupStorage is { } storage ? new(new FileBackupInventory()) { Storage = storage, IsOnlyTask = true } : null,
            Clusters = _options.ClusterSelector is { } selector ? ClusterSelector.Read(selector) : null,
        };
        return new VitessEngine(client, topology, _parts.Engine?.Invoke(options) ?? options, _time, isHosted ? _parts.Loggers : null);
    }

    private async Task WorkAsync(CancellationToken stop, CancellationToken lost)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop, lost);
        _engine = Engine(Client, _parts.Topology ?? _connector!, isHosted: true);
        _own = Own();
        var beside = Task.WhenAll(_daemons?.RunAsync(end.Token) ?? Task.CompletedTask, _own.RunAsync(stop, lost));
        await _engine.RunAsync(stop, lost).ConfigureAwait(false);
        await end.CancelAsync().ConfigureAwait(false);
        await beside.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private CustomControllers Own() => new(_parts, Client, _options, _time, _engine!.Options.Jitter);

    private async Task<int> PumpAsync(VitessEngine engine, CancellationToken cancellationToken)
    {
        engine.Start();
        var passes = 0;
        while (!engine.HasSynced)
        {
            await Task.Delay(Look, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }

        for (int made; (made = (await engine.PumpAsync(cancellationToken: cancellationToken).ConfigureAwait(false)).Passes) > 0; passes += made)
        {
            // What a pass wrote makes others due.
        }

        return passes;
    }
}
