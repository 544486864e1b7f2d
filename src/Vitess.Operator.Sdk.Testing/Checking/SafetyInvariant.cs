namespace Vitess.Operator.Sdk.Testing.Checking;

/// <summary>What an operator of Vitess clusters may never do.</summary>
public enum SafetyInvariant
{
    /// <summary>Two Pods of a shard are never down at the same time by the operator's doing.</summary>
    OnePodDown,

    /// <summary>A running primary is not deleted before another tablet has taken over, unless it is the only tablet and its restart is due.</summary>
    PrimaryKept,

    /// <summary>A shard whose durability policy wants acknowledgements keeps a replica that can give them.</summary>
    WritesAcknowledged,

    /// <summary>The only copy of a shard's data is not deleted.</summary>
    LastCopyKept,

    /// <summary>An object that does not carry the operator's labels is not touched.</summary>
    IdentityChecked,

    /// <summary>Nothing is written without the lead.</summary>
    LeaderOnly,

    /// <summary>Two controllers do not write the same field with different values.</summary>
    OneWriterPerField,
}
