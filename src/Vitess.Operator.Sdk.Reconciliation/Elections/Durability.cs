using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Reconciliation.Elections;

/// <summary>Who has to acknowledge a primary's transactions, by the keyspace's durability policy (Vitess documentation, "Durability policies").</summary>
internal sealed record Durability
{
    private readonly bool _needsAcknowledgement;
    private readonly bool _otherCellOnly;
    private readonly bool _rdonlyToo;

    private Durability(bool needsAcknowledgement, bool otherCellOnly = false, bool rdonlyToo = false)
    {
        _needsAcknowledgement = needsAcknowledgement;
        _otherCellOnly = otherCellOnly;
        _rdonlyToo = rdonlyToo;
    }

    /// <summary>Nobody has to acknowledge anything.</summary>
    public static Durability None { get; } = new(false);

    /// <summary>Whether a primary waits for acknowledgements at all.</summary>
    public bool PrimaryWaits => _needsAcknowledgement;

    /// <summary>Reads the name of a policy; an empty one means <c>none</c>.</summary>
    /// <exception cref="ReconcileException">There is no such policy.</exception>
    public static Durability Of(string policy) => policy switch
    {
        "" or "none" or "test" => None,
        "semi_sync" => new Durability(true),
        "cross_cell" => new Durability(true, otherCellOnly: true),
        "semi_sync_with_rdonly_ack" => new Durability(true, rdonlyToo: true),
        "cross_cell_with_rdonly_ack" => new Durability(true, otherCellOnly: true, rdonlyToo: true),
        _ => throw new ReconcileException($"Durability policy '{policy}' is not known."),
    };

    /// <summary>Whether a tablet's acknowledgement counts for a primary.</summary>
    public bool Acknowledges(TabletRecord primary, TabletRecord tablet) =>
        _needsAcknowledgement && primary.Alias != tablet.Alias
        && (tablet.Type is TabletType.Primary or TabletType.Replica || (_rdonlyToo && tablet.Type == TabletType.Rdonly))
        && (!_otherCellOnly || primary.Alias.Cell != tablet.Alias.Cell);
}
