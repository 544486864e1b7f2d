using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>One line of a watch.</summary>
/// <param name="Type">What happened.</param>
/// <param name="Object">The object after it happened.</param>
public readonly record struct ObjectEvent(ObjectEventType Type, JsonObject Object);
