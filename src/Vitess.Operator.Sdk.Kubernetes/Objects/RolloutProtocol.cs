namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>The annotations by which gated changes are told, released and prepared for. Only their presence is read.</summary>
/// <param name="Scheduled">Set while changes wait; holds their text.</param>
/// <param name="Released">Set by whoever lets the changes go.</param>
/// <param name="DrainSupported">On objects that have to be drained before they are deleted.</param>
/// <param name="DrainStarted">Asks for the drain; holds why.</param>
/// <param name="DrainFinished">Set when the object may go.</param>
/// <param name="DrainReason">What <paramref name="DrainStarted"/> holds when a change asks for the drain.</param>
public sealed record RolloutProtocol(
    string Scheduled, string Released, string DrainSupported, string DrainStarted, string DrainFinished, string DrainReason = "rolling update");
