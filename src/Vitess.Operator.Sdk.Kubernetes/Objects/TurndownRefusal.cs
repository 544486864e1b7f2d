namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Why an unwanted object may not be deleted yet.</summary>
/// <param name="Reason">A short word for programs.</param>
/// <param name="Message">A sentence for people.</param>
public sealed record TurndownRefusal(string Reason, string Message);
