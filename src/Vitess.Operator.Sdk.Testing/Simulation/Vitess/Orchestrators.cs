using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>
/// The vtorcs: when the primary of a shard that a running vtorc watches has been gone for a while, the replica with the most data takes its
/// place. Nothing happens while no replica is left, or no vtorc runs.
/// </summary>
internal sealed class Orchestrators : WorldController
{
    private const string ContainerName = "vtorc";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly TabletFleet _fleet;
    private readonly Dictionary<(TopologyParameters, string, string), DateTimeOffset> _lostSince = [];

    public Orchestrators(World world, TabletFleet fleet)
        : base(world)
    {
        _fleet = fleet;
        Follow<V1Pod>(pod => Container(pod) is null ? [] : [pod.Key()]);
        fleet.Left += (_, _) => EnqueueAll();
    }

    public override async Task ReconcileAsync(NamespacedName key, CancellationToken cancellationToken)
    {
        if (World.Objects.Find<V1Pod>(key) is not { } pod || !pod.IsReady() || Container(pod) is not { } container)
        {
            return;
        }

        var flags = new ProgramFlags(container);
        foreach (var watched in flags["clusters-to-watch"]?.Split(',') ?? [])
        {
            if (watched.Split('/', 2) is [var keyspace, var shard] && TopologyFlags.Of(flags) is { } global)
            {
                await WatchAsync(key, global, keyspace, shard, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static V1Container? Container(V1Pod pod) => pod.Spec.Containers.FirstOrDefault(container => container.Name == ContainerName);

    private async Task WatchAsync(NamespacedName key, TopologyParameters global, string keyspace, string shard, CancellationToken cancellationToken)
    {
        List<TabletState> alive = [.. _fleet.Alive(global, keyspace, shard)];
        var record = alive.Count == 0 ? null : await alive[0].Topology.FindShardAsync(cancellationToken).ConfigureAwait(false);
        var isLost = record is { HasPrimary: true } && !alive.Exists(tablet => tablet.Identity.Alias == record.PrimaryAlias);
        if (!isLost)
        {
            _lostSince.Remove((global, keyspace, shard));
            return;
        }

        var now = World.Time.GetUtcNow();
        _lostSince.TryAdd((global, keyspace, shard), now);
        var due = _lostSince[(global, keyspace, shard)] + Patience;
        if (now < due)
        {
            EnqueueAfter(key, due - now);
            return;
        }

        await PromoteAsync(alive, record!, cancellationToken).ConfigureAwait(false);
    }

    private static async Task PromoteAsync(List<TabletState> alive, ShardRecord shard, CancellationToken cancellationToken)
    {
        List<TabletState> replicas = [];
        foreach (var tablet in alive)
        {
            var record = await tablet.Topology.FindTabletAsync(cancellationToken).ConfigureAwait(false);
            if (record?.Type == TabletType.Replica && tablet.Answers.HasData)
            {
                replicas.Add(tablet);
            }
        }

        if (replicas.MaxBy(tablet => tablet.Answers.Position, StringComparer.Ordinal) is { } best)
        {
            await best.Topology.DemoteAsync(shard.PrimaryAlias!.Value, cancellationToken).ConfigureAwait(false);
            await best.Topology.BecomePrimaryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private void EnqueueAll()
    {
        foreach (var pod in World.Objects.All<V1Pod>().Where(pod => Container(pod) is not null))
        {
            Enqueue(pod.Key());
        }
    }
}
