namespace Vitess.Operator.Sdk.Reconciliation.Rollouts;

/// <summary>What a roll-out has to know of one tablet.</summary>
internal sealed record TabletRollout
{
    /// <summary>Alias of the tablet.</summary>
    public required string Alias { get; init; }

    /// <summary>Whether its Pod exists.</summary>
    public bool HasPod { get; init; }

    /// <summary>Whether it has been Ready for long enough.</summary>
    public bool IsAvailable { get; init; }

    /// <summary>Whether its Pod cannot become Ready as it is: it has failed to start for some time.</summary>
    public bool IsStuck { get; init; }

    /// <summary>Whether changes wait for it.</summary>
    public bool IsScheduled { get; init; }

    /// <summary>Whether its changes were let through and are not applied yet.</summary>
    public bool IsReleased { get; init; }

    /// <summary>Whether its drain is finished.</summary>
    public bool IsDrained { get; init; }

    /// <summary>Whether its pool can hold a primary.</summary>
    public bool IsPrimaryEligible { get; init; }
}
