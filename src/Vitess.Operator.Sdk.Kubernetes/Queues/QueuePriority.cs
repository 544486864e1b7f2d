namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Which of the waiting keys goes first.</summary>
public enum QueuePriority
{
    /// <summary>Nothing is known to have changed: the first list, a periodic pass.</summary>
    Low,

    /// <summary>Something changed, or a retry or an asked-for pass is due.</summary>
    Normal,
}
