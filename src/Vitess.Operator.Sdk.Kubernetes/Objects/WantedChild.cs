using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>An object that has to exist, and how it is kept as wanted.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Value">The wanted object, with name, namespace and labels.</param>
/// <param name="Labels">The labels by which an existing object of that name is known as ours.</param>
/// <param name="Strategy">How differences are brought to it.</param>
/// <param name="Schema">What is known of the kind; null takes what is known of built-in kinds.</param>
public sealed record WantedChild(
    ResourceKind Kind, JsonObject Value, IReadOnlyCollection<KeyValuePair<string, string>> Labels, ApplyStrategy Strategy, ObjectSchema? Schema = null)
{
    /// <summary>Its key.</summary>
    public NamespacedName Name => NamespacedName.Of(Value);
}
