namespace Vitess.Operator.Sdk.Testing;

/// <summary>What goes wrong with a request.</summary>
public enum FaultEffect
{
    /// <summary>The answer takes <see cref="FaultRule.Delay"/> longer, by the clock of the server.</summary>
    Delay,

    /// <summary>The connection breaks before the server does anything.</summary>
    DropBeforeApply,

    /// <summary>The connection breaks after the request was carried out, so the client does not learn that it was.</summary>
    DropAfterApply,

    /// <summary>409: somebody else changed the object.</summary>
    Conflict,

    /// <summary>410: the revision asked for is forgotten.</summary>
    Expired,

    /// <summary>429 with <see cref="FaultRule.RetryAfter"/>.</summary>
    TooManyRequests,

    /// <summary>500: the server failed.</summary>
    InternalError,

    /// <summary>503: the server is not ready.</summary>
    ServiceUnavailable,

    /// <summary>A watch ends as soon as it has begun; what it would have told first is lost.</summary>
    CutWatch,

    /// <summary>A get or list tells of the state <see cref="FaultRule.Revisions"/> changes ago.</summary>
    StaleRead,
}
