namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>A change of an informer's store.</summary>
/// <param name="Old">The object before; null when it is new.</param>
/// <param name="New">The object after; null when it is gone.</param>
/// <param name="Priority">Low when nothing is known to have changed: the first list, a periodic redelivery.</param>
public readonly record struct ObjectChange(CachedObject? Old, CachedObject? New, QueuePriority Priority)
{
    /// <summary>The object after the change, or the last state of a deleted one.</summary>
    public CachedObject Object => New ?? Old!;
}
