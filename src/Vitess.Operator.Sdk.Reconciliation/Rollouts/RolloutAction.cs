namespace Vitess.Operator.Sdk.Reconciliation.Rollouts;

/// <summary>What a roll-out does next.</summary>
internal enum RolloutAction
{
    /// <summary>Waits.</summary>
    Pause,

    /// <summary>Lets the changes of one tablet through; it is drained first.</summary>
    Release,

    /// <summary>Replaces one tablet without draining it.</summary>
    Replace,

    /// <summary>Ends the roll-out.</summary>
    Complete,
}
