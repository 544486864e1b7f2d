using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology.InMemory;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>
/// Registers the tablets of a shard, in order of their aliases, once all that the shard wants are there and the keyspace has been made;
/// the first replica becomes primary unless the shard has one.
/// </summary>
internal sealed class HealthyShards : WorldController
{
    /// <summary>The address of every Pod.</summary>
    public const string PodAddress = "10.1.0.1";

    private readonly SimulatedVitess _vitess;
    private readonly Lock _remembering = new();   // the topology may be written by a client outside the world, on a thread of its own
    private readonly SortedSet<NamespacedName> _shards = [];
    private readonly HashSet<string> _registered = new(StringComparer.Ordinal);

    public HealthyShards(World world, SimulatedVitess vitess)
        : base(world)
    {
        _vitess = vitess;
        Follow<V2VitessShard>(Remember);
        Follow<V1Pod>(pod => TabletIdentity.Of(pod) is null ? [] : ShardsOf(pod).Select(shard => shard.Key()).ToList());
        vitess.Topology.Journal.Added += (_, added) => OnTopologyChanged(added);
    }

    /// <summary>Is raised when a tablet has registered.</summary>
    public event EventHandler<TabletRegisteredEventArgs>? Registered;

    /// <summary>Whether a Pod may be reported running: always, except for tablets that have not registered.</summary>
    public bool MayRun(V1Pod pod) => TabletIdentity.Of(pod) is null || _registered.Contains(pod.Metadata.Uid);

    public override async Task ReconcileAsync(NamespacedName key, CancellationToken cancellationToken)
    {
        if (World.Objects.Find<V2VitessShard>(key) is not { } shard)
        {
            return;
        }

        List<Tablet> tablets = [.. TabletsOf(shard)];

        // A world that is made around a cluster that runs finds its tablets at work.
        _registered.UnionWith(tablets.Where(tablet => tablet.Pod.Status?.Phase == "Running").Select(tablet => tablet.Pod.Metadata.Uid));
        var wanted = shard.Spec.TabletPools?.Sum(pool => pool.Replicas) ?? 0;
        if (tablets.Count == 0 || tablets.Count < wanted || tablets.TrueForAll(tablet => _registered.Contains(tablet.Pod.Metadata.Uid)))
        {
            return;
        }

        if (await CanRegisterAsync(tablets, cancellationToken).ConfigureAwait(false))
        {
            await RegisterAsync(tablets, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<bool> CanRegisterAsync(List<Tablet> tablets, CancellationToken cancellationToken)
    {
        foreach (var tablet in tablets)
        {
            if (!await tablet.Topology.IsOpenAsync(cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }

    private async Task RegisterAsync(List<Tablet> tablets, CancellationToken cancellationToken)
    {
        List<Tablet> added = [.. tablets.Where(tablet => _registered.Add(tablet.Pod.Metadata.Uid))];
        foreach (var tablet in added)
        {
            await tablet.Topology.RegisterAsync(PodAddress, tablet.Identity.Type, cancellationToken).ConfigureAwait(false);
        }

        foreach (var cell in tablets.Select(tablet => tablet.Identity.Alias.Cell).Distinct().Order(StringComparer.Ordinal))
        {
            await tablets[0].Topology.ServeAsync(cell, cancellationToken).ConfigureAwait(false);
        }

        var shard = await tablets[0].Topology.FindShardAsync(cancellationToken).ConfigureAwait(false);
        if (shard is { HasPrimary: false } && tablets.Find(tablet => tablet.Identity.Type == TabletType.Replica) is { } first)
        {
            await first.Topology.BecomePrimaryAsync(cancellationToken).ConfigureAwait(false);
            _vitess.TabletsOf(first.Identity.Global)[first.Identity.Alias].IsReplicating = false;
        }

        foreach (var tablet in added)
        {
            Registered?.Invoke(this, new TabletRegisteredEventArgs(tablet.Pod.Key()));
        }
    }

    private IEnumerable<Tablet> TabletsOf(V2VitessShard shard) =>
        World.Objects.List<V1Pod>(shard.Metadata.NamespaceProperty)
            .Where(pod => IsSameShard(pod, shard) && !pod.IsTerminating())
            .Select(pod => TabletIdentity.Of(pod) is { } identity ? new Tablet(pod, identity, new TabletTopology(_vitess, identity)) : null)
            .OfType<Tablet>()
            .OrderBy(tablet => tablet.Identity.Alias);

    private IEnumerable<V2VitessShard> ShardsOf(V1Pod pod) =>
        World.Objects.List<V2VitessShard>(pod.Metadata.NamespaceProperty).Where(shard => IsSameShard(pod, shard));

    private static bool IsSameShard(V1Pod pod, V2VitessShard shard) =>
        pod.Label(VitessLabels.Cluster) == shard.Label(VitessLabels.Cluster)
        && pod.Label(VitessLabels.Keyspace) == shard.Label(VitessLabels.Keyspace)
        && pod.Label(VitessLabels.Shard) == shard.Label(VitessLabels.Shard);

    private IEnumerable<NamespacedName> Remember(V2VitessShard shard)
    {
        lock (_remembering)
        {
            _ = World.Objects.Find<V2VitessShard>(shard.Key()) is null ? _shards.Remove(shard.Key()) : _shards.Add(shard.Key());
        }

        return [shard.Key()];
    }

    private void OnTopologyChanged(TopologyJournalEventArgs added)
    {
        // What a shard may wait for: its keyspace's record, or the record of a cell.
        var key = added.Entry["key"]?.GetValue<string>() ?? string.Empty;
        if (key.EndsWith("/Keyspace", StringComparison.Ordinal) || key.EndsWith("/CellInfo", StringComparison.Ordinal))
        {
            lock (_remembering)
            {
                foreach (var shard in _shards)
                {
                    Enqueue(shard);
                }
            }
        }
    }

    private sealed record Tablet(V1Pod Pod, TabletIdentity Identity, TabletTopology Topology);
}
