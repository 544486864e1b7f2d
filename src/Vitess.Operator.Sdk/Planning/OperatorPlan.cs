namespace Vitess.Operator.Sdk.Planning;

/// <summary>What an operator would write.</summary>
/// <param name="Objects">Each object that would change, in order of kind, namespace and name.</param>
public sealed record OperatorPlan(IReadOnlyList<PlannedObject> Objects)
{
    /// <summary>Whether nothing would be written.</summary>
    public bool IsEmpty => Objects.Count == 0;
}
