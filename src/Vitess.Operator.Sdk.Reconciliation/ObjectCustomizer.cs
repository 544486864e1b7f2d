using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation;

/// <summary>Changes an object that the engine is about to apply.</summary>
/// <param name="kind">Kind of the object.</param>
/// <param name="wanted">The object as built; to be changed in place. The same input has to give the same output, or the object is rewritten in every pass.</param>
public delegate void ObjectCustomizer(ResourceKind kind, JsonObject wanted);
