namespace Vitess.Operator.Sdk.Validation.Durability;

/// <summary>What becomes of writes, from good to bad.</summary>
public enum WriteOutcome
{
    /// <summary>The primary goes on and its commits are acknowledged.</summary>
    Continue = 0,

    /// <summary>Another tablet becomes primary, and its commits are acknowledged.</summary>
    AfterReparent = 1,

    /// <summary>The primary goes on, but nobody acknowledges: writes hang until a tablet comes back.</summary>
    Hang = 2,

    /// <summary>There is no primary and none can be made: writes fail until tablets come back.</summary>
    NoPrimary = 3,
}
