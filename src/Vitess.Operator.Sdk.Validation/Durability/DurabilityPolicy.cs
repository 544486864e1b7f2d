namespace Vitess.Operator.Sdk.Validation.Durability;

/// <summary>Who must acknowledge a commit before it counts.</summary>
/// <remarks>Source: reference/validation-facts.md, section 7.1.</remarks>
public enum DurabilityPolicy
{
    /// <summary>Nobody: replication is asynchronous. It holds for keyspaces that name no policy.</summary>
    None = 0,

    /// <summary>One replica of any cell. The field <c>enforceSemiSync</c> of releases up to 2.8 meant the same.</summary>
    SemiSync = 1,

    /// <summary>One replica or rdonly tablet of any cell.</summary>
    SemiSyncWithReadOnlyAck = 2,

    /// <summary>One replica of another cell than the primary's.</summary>
    CrossCell = 3,

    /// <summary>One replica or rdonly tablet of another cell than the primary's.</summary>
    CrossCellWithReadOnlyAck = 4,
}
