using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.InMemory;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>
/// The vttablets: each registers once its MySQL and the topology are there, restores a backup when it is told to, follows its shard's primary,
/// and answers its readiness probe while it serves.
/// </summary>
internal sealed class TabletFleet : WorldController, IProgramModel
{
    private readonly SimulatedVitess _vitess;
    private readonly BackupShelf _backups;
    private readonly SortedDictionary<NamespacedName, TabletState> _tablets = [];
    private readonly TabletTags _tags = new();
    private readonly HashSet<(string Uid, string Source)> _told = [];

    public TabletFleet(World world, SimulatedVitess vitess, BackupShelf backups)
        : base(world)
    {
        (_vitess, _backups) = (vitess, backups);
        Follow<V1Pod>(pod => TabletIdentity.Of(pod) is null ? [] : [pod.Key()]);
        backups.Added += (_, _) => EnqueueAll();
        world.FaultsChanged += EnqueueAll;
        vitess.Topology.Journal.Added += (_, added) => OnTopologyChanged(added);
    }

    /// <inheritdoc/>
    public event Action<NamespacedName>? Changed;

    /// <summary>Is raised when a tablet has stopped, cleanly or not.</summary>
    public event EventHandler? Left;

    /// <summary>The running, registered tablets of a shard, in order of their Pods.</summary>
    public IEnumerable<TabletState> Alive(TopologyParameters global, string keyspace, string shard) =>
        _tablets.Values.Where(state => state.Identity.Global == global && state.Identity.Keyspace == keyspace && state.Identity.Shard == shard);

    /// <inheritdoc/>
    public bool? IsReady(V1Pod pod, V1Container container) => container.Name != TabletIdentity.ContainerName || TabletIdentity.Of(pod) is null
        ? null
        : _tablets.TryGetValue(pod.Key(), out var state) && state.PodUid == pod.Metadata.Uid && state.IsServing;

    /// <inheritdoc/>
    public bool RunsOn(V1Pod pod, V1Container container) => TabletIdentity.Of(pod) is not null;

    public override async Task ReconcileAsync(NamespacedName key, CancellationToken cancellationToken)
    {
        var pod = World.Objects.Find<V1Pod>(key);
        if (_tablets.TryGetValue(key, out var state) && (pod is null || pod.Metadata.Uid != state.PodUid || pod.IsTerminating() || !Runs(pod)))
        {
            await LeaveAsync(key, state, isClean: pod is null || pod.IsTerminating(), cancellationToken).ConfigureAwait(false);
            state = null;
        }

        if (pod is null || pod.IsTerminating() || !Runs(pod))
        {
            return;
        }

        state ??= await JoinAsync(pod, cancellationToken).ConfigureAwait(false);
        if (state is not null)
        {
            await LiveAsync(key, state, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Whether vttablet and, where the Pod has one, mysqld run.</summary>
    private bool Runs(V1Pod pod) => !World.LostNodes.Contains(pod.Spec.NodeName ?? string.Empty) && pod.Spec.Containers
        .Where(container => container.Name is TabletIdentity.ContainerName or "mysqld")
        .All(container => pod.Status?.ContainerStatuses?.Any(status => status.Name == container.Name && status.State?.Running is not null) == true);

    private async Task<TabletState?> JoinAsync(V1Pod pod, CancellationToken cancellationToken)
    {
        var identity = TabletIdentity.Of(pod)!;
        var topology = new TabletTopology(_vitess, identity);
        if (!await topology.IsOpenAsync(cancellationToken).ConfigureAwait(false))
        {
            Tell(pod.Key(), pod.Metadata.Uid, 'W', "tm_init.go:505", $"cannot open topo server {identity.Global.Address} for shard {identity.Keyspace}/{identity.Shard}, will retry: context deadline exceeded");
            EnqueueAfter(pod.Key(), World.Options.Timings.TabletStart);
            return null;
        }

        var answers = _vitess.TabletsOf(identity.Global)[identity.Alias];
        var restored = await topology.FindShardAsync(cancellationToken).ConfigureAwait(false) is { HasPrimary: true } || identity.IsUnmanaged;
        (answers.Failure, answers.HasData, answers.IsReplicating) = (null, answers.HasData && restored, false);
        var type = identity.Restores && !answers.HasData ? TabletType.Restore : identity.Type;
        await topology.RegisterAsync(pod.Status.PodIP, type, cancellationToken).ConfigureAwait(false);
        await topology.ServeAsync(identity.Alias.Cell, cancellationToken).ConfigureAwait(false);
        var state = new TabletState(identity, pod.Metadata.Uid, topology, answers);
        _tablets[pod.Key()] = state;
        _vitess.Addresses.Add(pod.Status.PodIP, state);
        _tags.Add(identity, pod.Key());
        return state;
    }

    private async Task LiveAsync(NamespacedName key, TabletState state, CancellationToken cancellationToken)
    {
        var record = await state.Topology.FindTabletAsync(cancellationToken).ConfigureAwait(false);
        if (record?.Type == TabletType.Restore && _backups.Holds(state.Identity))
        {
            state.Answers.HasData = true;
            await state.Topology.SetTypeAsync(state.Identity.Type, cancellationToken).ConfigureAwait(false);
            return;
        }

        var shard = await state.Topology.FindShardAsync(cancellationToken).ConfigureAwait(false);
        Follow(state, record, shard);
        var serves = Serves(state, record, shard);
        if (!serves && record?.Type == TabletType.Restore)
        {
            Tell(key, state.PodUid, 'E', "backup.go:405", $"no backup to restore on BackupStorage for directory {state.Identity.Keyspace}/{state.Identity.Shard}. Waiting for one.");
        }
        else if (!serves && shard is { HasPrimary: false })
        {
            Tell(key, state.PodUid, 'I', "tm_state.go:180", $"shard {state.Identity.Keyspace}/{state.Identity.Shard} has no primary yet: not serving");
        }

        if (serves != state.IsServing)
        {
            state.IsServing = serves;
            Changed?.Invoke(key);
        }

        if (record is null || shard is null)
        {
            EnqueueAfter(key, World.Options.Timings.TabletStart);
        }

        await state.Topology.ServeAsync(state.Identity.Alias.Cell, cancellationToken).ConfigureAwait(false);
    }

    // Each is said once in the life of a Pod, however often it is tried.
    private void Tell(NamespacedName key, string uid, char severity, string source, string text)
    {
        if (_told.Add((uid, source)))
        {
            World.Logs.Write(key, TabletIdentity.ContainerName, LogLine.Of(World.Time.GetUtcNow(), severity, source, text));
        }
    }

    /// <summary>A shard with a primary has data, and everyone else replicates from it.</summary>
    private static void Follow(TabletState state, TabletRecord? record, ShardRecord? shard)
    {
        if (shard is { HasPrimary: true } && record is { Type: not TabletType.Restore })
        {
            state.Answers.HasData = true;
            state.Answers.IsReplicating = shard.PrimaryAlias != state.Identity.Alias && !state.Identity.IsUnmanaged;
        }
    }

    private static bool Serves(TabletState state, TabletRecord? record, ShardRecord? shard) => record?.Type switch
    {
        null or TabletType.Restore or TabletType.Unknown => false,
        TabletType.Primary or TabletType.Spare or TabletType.Drained => true,
        _ => shard is { HasPrimary: true } || state.Identity.IsUnmanaged,
    };

    private async Task LeaveAsync(NamespacedName key, TabletState state, bool isClean, CancellationToken cancellationToken)
    {
        _tablets.Remove(key);
        _vitess.Addresses.Remove(state);
        _tags.Remove(state.Identity, key);
        state.Answers.Failure = "connection refused";
        if (isClean && !_tablets.Values.Any(other => other.Identity.Alias == state.Identity.Alias && other.Identity.Global == state.Identity.Global))
        {
            await state.Topology.SignOffAsync(cancellationToken).ConfigureAwait(false);
        }

        Left?.Invoke(this, EventArgs.Empty);
    }

    private void OnTopologyChanged(TopologyJournalEventArgs added)
    {
        if (added.Entry["key"]?.GetValue<string>() is { } key)
        {
            foreach (var pod in _tags.ConcernedBy(key))
            {
                Enqueue(pod);
            }
        }
    }

    private void EnqueueAll()
    {
        foreach (var pod in _tablets.Keys)
        {
            Enqueue(pod);
        }
    }
}
