using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation.Passes;

/// <summary>Says which passes a change of an object of another kind leads to.</summary>
/// <param name="Kind">Kind that is watched.</param>
/// <param name="Description">Which passes, for people.</param>
/// <param name="Map">Gives the keys of the objects to look at.</param>
internal sealed record WatchRule(ResourceKind Kind, string Description, Func<JsonObject, IEnumerable<NamespacedName>> Map)
{
    /// <summary>Children lead to their owner.</summary>
    /// <param name="child">Kind of the children.</param>
    /// <param name="owner">Kind of the owner.</param>
    public static WatchRule Owned(ResourceKind child, ResourceKind owner) => new(child, $"owned {child.Kind}", value =>
        value.GetControllerReference() is { } reference && reference.GetText("kind") == owner.Kind && reference.GetText("apiVersion") == owner.ApiVersion
            ? [new NamespacedName(value.GetNamespace() ?? string.Empty, reference.GetText("name") ?? string.Empty)]
            : []);
}
