using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Rpc;

/// <summary>What a keyspace's durability policy asks of its tablets.</summary>
/// <param name="Acknowledgers">How many tablets must acknowledge a write.</param>
/// <param name="CrossCell">Whether only tablets of other cells than the primary's may.</param>
/// <param name="Rdonly">Whether tablets for batch reads may as well.</param>
internal sealed record DurabilityPolicy(int Acknowledgers, bool CrossCell = false, bool Rdonly = false)
{
    /// <summary>Whether a primary must wait for acknowledgements.</summary>
    public bool SemiSync => Acknowledgers > 0;

    /// <exception cref="Commands.VitessCommandException">The name is unknown.</exception>
    public static DurabilityPolicy Of(string name) => name switch
    {
        "" or "none" or "test" => new(0),
        "semi_sync" => new(1),
        "cross_cell" => new(1, CrossCell: true),
        "semi_sync_with_rdonly_ack" => new(1, Rdonly: true),
        "cross_cell_with_rdonly_ack" => new(1, CrossCell: true, Rdonly: true),
        _ => throw new Commands.VitessCommandException("GetDurabilityPolicy", $"durability policy {name} is not a valid policy"),
    };

    public static bool IsPromotable(TabletRecord tablet) => tablet.Type is TabletType.Primary or TabletType.Replica;

    /// <summary>Whether a tablet may acknowledge for a primary.</summary>
    public bool MayAcknowledge(TabletRecord primary, TabletRecord tablet) =>
        SemiSync
        && primary.Alias != tablet.Alias
        && (IsPromotable(tablet) || (Rdonly && tablet.Type == TabletType.Rdonly))
        && (!CrossCell || primary.Alias.Cell != tablet.Alias.Cell);

    /// <summary>Whether enough of the tablets may acknowledge for a new primary.</summary>
    public bool CanEstablish(TabletRecord primary, IEnumerable<TabletRecord> reachable) =>
        reachable.Count(tablet => MayAcknowledge(primary, tablet)) >= Acknowledgers;

    /// <summary>Whether no tablet that was not reached can still take writes: each would lack acknowledgers.</summary>
    public bool HaveRevoked(IReadOnlyCollection<TabletRecord> all, IReadOnlySet<Models.TabletAlias> reached) => all
        .Where(IsPromotable)
        .All(primary => reached.Contains(primary.Alias)
            || all.Count(tablet => !reached.Contains(tablet.Alias) && MayAcknowledge(primary, tablet)) < Acknowledgers);
}
