namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>What an informer is at.</summary>
public enum InformerState
{
    /// <summary>Not started.</summary>
    Idle,

    /// <summary>Reading the whole collection.</summary>
    Listing,

    /// <summary>Following changes.</summary>
    Watching,

    /// <summary>Waiting before the next try.</summary>
    Backoff,

    /// <summary>Stopped for good.</summary>
    Stopped,
}
