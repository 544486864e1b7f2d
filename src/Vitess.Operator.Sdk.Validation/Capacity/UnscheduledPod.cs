namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>A Pod that finds no node.</summary>
/// <param name="Pod">Its name; Pods of Deployments are numbered from 1.</param>
/// <param name="Constraint">The first constraint that leaves no node.</param>
/// <param name="Path">The field behind it.</param>
/// <param name="Reason">The constraint in words, with figures.</param>
public sealed record UnscheduledPod(string Pod, CapacityConstraint Constraint, string Path, string Reason)
{
    /// <summary>True if more room would not help: the Pod is bound to nodes that are lost, by its zone or its volume.</summary>
    public bool IsBound { get; init; }
}
