using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>A field that somebody else set on an object of ours, and that stays.</summary>
/// <param name="Path">Where.</param>
/// <param name="Value">Its value.</param>
/// <param name="Manager">Who set it; null when the object does not tell, as with what admission added.</param>
public sealed record ForeignField(FieldPath Path, JsonNode? Value, string? Manager);
