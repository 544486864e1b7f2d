using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.Records;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Topology.Rpc.Reparenting;

/// <summary>A shard that is being reparented: its records, its lock, and how to call its tablets.</summary>
internal sealed class ReparentShard(string command, string keyspace, string shard, ITopologyStore topology, TabletManager manager, ITopologyLock held)
{
    /// <summary>Limit of one call to one tablet.</summary>
    public static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(15);

    public string Command { get; } = command;

    public string Name { get; } = $"{keyspace}/{shard}";

    public ShardRecord Record { get; private set; } = new();

    public DurabilityPolicy Durability { get; private set; } = new(0);

    public IReadOnlyList<TabletRecord> Tablets { get; private set; } = [];

    /// <summary>The tablet whose record says primary, with the latest term; null when there is none.</summary>
    public TabletRecord? CurrentPrimary => Primaries.Count > 0 && !IsUndecided ? Primaries[0] : null;

    /// <summary>Whether two records claim the same latest term.</summary>
    public bool IsUndecided => Primaries.Count > 1 && Primaries[0].PrimaryTermStartTime == Primaries[1].PrimaryTermStartTime;

    private List<TabletRecord> Primaries =>
        [.. Tablets.Where(tablet => tablet.Type == TabletType.Primary).OrderByDescending(tablet => tablet.PrimaryTermStartTime ?? DateTimeOffset.MinValue)];

    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        Record = (await topology.ReadAsync(TopologyPaths.Shard(keyspace, shard), cancellationToken).ConfigureAwait(false)).Value;
        var policy = (await topology.ReadAsync(TopologyPaths.Keyspace(keyspace), cancellationToken).ConfigureAwait(false)).Value.DurabilityPolicy;
        Durability = DurabilityPolicy.Of(policy);
        var listing = await topology.GetShardTabletsAsync(keyspace, shard, null, cancellationToken).ConfigureAwait(false);
        Tablets = listing.IsComplete
            ? listing.Tablets
            : throw new TopologyException(TopologyErrorKind.PartialResult, string.Join(",", listing.UnreadableCells));
    }

    public TabletRecord Find(TabletAlias alias) =>
        Tablets.FirstOrDefault(tablet => tablet.Alias == alias) ?? throw Refuse($"tablet {alias} is not in the shard {Name}");

    public IEnumerable<TabletRecord> Others(TabletRecord tablet) => Tablets.Where(other => other.Alias != tablet.Alias);

    /// <summary>Reads the position that a tablet states. One without transaction ids cannot be compared with those of others.</summary>
    public ReplicationPosition PositionOf(TabletRecord tablet, string text)
    {
        try
        {
            return ReplicationPosition.Parse(text);
        }
        catch (FormatException cause)
        {
            throw Refuse($"position of {tablet.Alias}: {cause.Message}", cause);
        }
    }

    public TabletManagerClient Client(TabletRecord tablet) => manager.Client(tablet, Command);

    /// <summary>To be called before each step that cannot be undone.</summary>
    public Task CheckLockAsync(CancellationToken cancellationToken) => held.CheckAsync(cancellationToken);

    public VitessCommandException Refuse(string message, Exception? cause = null) => new(Command, message, cause);

    /// <summary>Points the shard's record at a primary. The tablet itself adds its term.</summary>
    public Task WritePrimaryAsync(TabletAlias primary, CancellationToken cancellationToken) => topology.ChangeAsync(
        TopologyPaths.Shard(keyspace, shard), record => record.PrimaryAlias == primary ? null : record with { PrimaryAlias = primary }, cancellationToken);
}
