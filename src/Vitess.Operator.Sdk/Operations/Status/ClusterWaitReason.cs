namespace Vitess.Operator.Sdk.Operations;

/// <summary>Why a cluster is not what it shall be. A closed set, for programs.</summary>
public enum ClusterWaitReason
{
    /// <summary>There is no such object yet.</summary>
    Missing,

    /// <summary>The operator has not looked at the present spec of the object.</summary>
    NotObserved,

    /// <summary>The object has not all that it needs ready: a lock server, a Deployment, the tablets of a keyspace.</summary>
    NotReady,

    /// <summary>The shard has tablets and no primary.</summary>
    NoPrimary,

    /// <summary>Changes to the object wait for somebody to release them, or for their turn.</summary>
    PendingChanges,

    /// <summary>Somebody drains the tablet.</summary>
    Draining,

    /// <summary>A Deployment replaces its Pods.</summary>
    RollingOut,

    /// <summary>The object is not wanted any more and may not go yet.</summary>
    Orphaned,

    /// <summary>The object is going away.</summary>
    Terminating,
}
