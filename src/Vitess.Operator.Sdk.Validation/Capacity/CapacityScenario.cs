namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>What becomes of the Pods under a condition.</summary>
/// <param name="Name">The condition: <c>all nodes</c>, <c>node n1 lost</c>, <c>zone b lost</c>, or <c>autoscalers at their maximum</c>.</param>
/// <param name="Unscheduled">The Pods that find no node under it; those of the condition <c>all nodes</c> are not told again.</param>
public sealed record CapacityScenario(string Name, IReadOnlyList<UnscheduledPod> Unscheduled);
