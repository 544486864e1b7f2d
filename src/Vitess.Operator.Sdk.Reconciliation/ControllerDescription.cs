namespace Vitess.Operator.Sdk.Reconciliation;

/// <summary>What a controller does, for people.</summary>
/// <param name="Name">Name, as in events and metrics.</param>
/// <param name="Kind">Kind of the objects it keeps.</param>
/// <param name="Steps">Steps of a pass, in order.</param>
/// <param name="Watches">Kinds whose changes call for a pass, besides the objects themselves.</param>
public sealed record ControllerDescription(string Name, string Kind, IReadOnlyList<string> Steps, IReadOnlyList<string> Watches);
