namespace Vitess.Operator.Sdk.Reconciliation.Schedules;

/// <summary>How far a Job is.</summary>
internal enum JobState
{
    /// <summary>It runs, waits, or is suspended.</summary>
    Active,

    /// <summary>It took its backup.</summary>
    Complete,

    /// <summary>It gave up.</summary>
    Failed,
}
