using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation.Objects;

/// <summary>Live objects as the informers have them. What it returns is shared and must not be changed.</summary>
internal interface IObjectCache
{
    /// <summary>Finds an object.</summary>
    JsonObject? Find(ResourceKind kind, NamespacedName name);

    /// <summary>Finds all objects of a kind in a namespace that have all the labels, sorted by name.</summary>
    IReadOnlyList<JsonObject> List(ResourceKind kind, string @namespace, IReadOnlyDictionary<string, string> labels);
}
