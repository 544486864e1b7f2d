namespace Vitess.Operator.Sdk.Operations;

/// <summary>What one can wait for with a cluster.</summary>
public enum ClusterGoal
{
    /// <summary>It can be used: every wanted part is there and ready, each shard with tablets has a primary, and the operator has seen the present spec.</summary>
    Ready,

    /// <summary>It is ready, and nothing is under way any more: no roll-out, no drain, no part that has yet to go, no change that waits for its release.</summary>
    Settled,

    /// <summary>It is gone, with its Pods.</summary>
    Gone,
}
