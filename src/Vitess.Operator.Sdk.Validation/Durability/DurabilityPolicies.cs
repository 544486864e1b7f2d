namespace Vitess.Operator.Sdk.Validation.Durability;

/// <summary>What the policies ask for.</summary>
public static class DurabilityPolicies
{
    /// <summary>The policy that a keyspace names.</summary>
    /// <param name="text">The field <c>durabilityPolicy</c>; null and empty mean <see cref="DurabilityPolicy.None"/>.</param>
    /// <returns>Null for any other text; Vitess stores it, and then finds no policy of the name.</returns>
    public static DurabilityPolicy? Parse(string? text) => text switch
    {
        null or "" or "none" => DurabilityPolicy.None,
        "semi_sync" => DurabilityPolicy.SemiSync,
        "semi_sync_with_rdonly_ack" => DurabilityPolicy.SemiSyncWithReadOnlyAck,
        "cross_cell" => DurabilityPolicy.CrossCell,
        "cross_cell_with_rdonly_ack" => DurabilityPolicy.CrossCellWithReadOnlyAck,
        _ => null,
    };

    /// <summary>The policy that <c>replication.enforceSemiSync</c> stood for in releases up to 2.8.</summary>
    /// <param name="enforced">The field's value.</param>
    public static DurabilityPolicy OfEnforceSemiSync(bool enforced) => enforced ? DurabilityPolicy.SemiSync : DurabilityPolicy.None;

    /// <summary>The policy as a keyspace names it.</summary>
    /// <param name="policy">The policy.</param>
    public static string Text(this DurabilityPolicy policy) => policy switch
    {
        DurabilityPolicy.SemiSync => "semi_sync",
        DurabilityPolicy.SemiSyncWithReadOnlyAck => "semi_sync_with_rdonly_ack",
        DurabilityPolicy.CrossCell => "cross_cell",
        DurabilityPolicy.CrossCellWithReadOnlyAck => "cross_cell_with_rdonly_ack",
        _ => "none",
    };

    /// <summary>How many acknowledgements a commit waits for. There is no timeout: without them writes hang.</summary>
    /// <param name="policy">The policy.</param>
    public static int AcknowledgementsNeeded(this DurabilityPolicy policy) => policy == DurabilityPolicy.None ? 0 : 1;

    /// <summary>True if the acknowledgement must come from another cell than the primary's.</summary>
    /// <param name="policy">The policy.</param>
    public static bool CrossesCells(this DurabilityPolicy policy) => policy is DurabilityPolicy.CrossCell or DurabilityPolicy.CrossCellWithReadOnlyAck;

    /// <summary>True if rdonly tablets acknowledge too.</summary>
    /// <param name="policy">The policy.</param>
    public static bool CountsReadOnly(this DurabilityPolicy policy) =>
        policy is DurabilityPolicy.SemiSyncWithReadOnlyAck or DurabilityPolicy.CrossCellWithReadOnlyAck;
}
