namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>What was done to an object.</summary>
public enum ChildAction
{
    /// <summary>Nothing: it is as wanted, or waits for its release.</summary>
    None,

    /// <summary>It was created.</summary>
    Created,

    /// <summary>It was updated.</summary>
    Updated,

    /// <summary>It was asked to be drained.</summary>
    DrainStarted,

    /// <summary>It was deleted; when it is wanted, a later pass creates it anew.</summary>
    Deleted,

    /// <summary>Nothing: it is being deleted.</summary>
    Terminating,

    /// <summary>Nothing: an object of that name exists that is not ours.</summary>
    Collision,

    /// <summary>Nothing but what the guard wrote on it: it is unwanted, but may not go yet.</summary>
    TurndownBlocked,

    /// <summary>Nothing: it is unwanted, and not there.</summary>
    Absent,

    /// <summary>The server refused.</summary>
    Failed,
}
