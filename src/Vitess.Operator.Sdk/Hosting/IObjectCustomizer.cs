using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Hosting;

/// <summary>Changes objects that the engine is about to apply; the form of <see cref="Reconciliation.ObjectCustomizer"/> that a container makes.</summary>
public interface IObjectCustomizer
{
    /// <summary>Changes an object.</summary>
    /// <param name="kind">Kind of the object.</param>
    /// <param name="wanted">The object as built; to be changed in place. The same input has to give the same output, or the object is rewritten in every pass.</param>
    void Customize(ResourceKind kind, JsonObject wanted);
}
