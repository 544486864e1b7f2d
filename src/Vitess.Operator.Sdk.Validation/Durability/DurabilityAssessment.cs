namespace Vitess.Operator.Sdk.Validation.Durability;

/// <summary>What a shard stands up to. Each answer holds for whichever eligible tablet is primary: it is the worst of all.</summary>
public sealed record DurabilityAssessment
{
    /// <summary>The policy.</summary>
    public required DurabilityPolicy Policy { get; init; }

    /// <summary>Tablets that may become primary.</summary>
    public required int PrimaryEligible { get; init; }

    /// <summary>True if writes are acknowledged while every tablet is up.</summary>
    public required bool AcknowledgedNow { get; init; }

    /// <summary>After the loss of one tablet.</summary>
    public required LossCase LossOfTablet { get; init; }

    /// <summary>After the loss of one node.</summary>
    public required LossCase LossOfNode { get; init; }

    /// <summary>After the loss of one cell.</summary>
    public required LossCase LossOfCell { get; init; }

    /// <summary>While the operator restarts one tablet after the other; a primary is handed over before its turn.</summary>
    public required LossCase RollingUpdate { get; init; }

    /// <summary>The fewest tablets, in as many cells as the shard has, that writes are acknowledged with.</summary>
    public required DurabilityNeeds ToWrite { get; init; }

    /// <summary>The fewest tablets, in as many cells as the shard has, that the loss of any one tablet stops no writes with.</summary>
    public required DurabilityNeeds ToSurvive { get; init; }
}
