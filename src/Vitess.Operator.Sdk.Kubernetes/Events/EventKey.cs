namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>What makes two events the same; without a message, a group of them.</summary>
internal readonly record struct EventKey(string Source, ResourceKind Kind, NamespacedName Name, string Uid, EventSeverity Severity, string Reason, string? Message);
