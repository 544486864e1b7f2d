namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>An object of the wanted name exists and belongs to somebody else.</summary>
/// <param name="kind">Its kind.</param>
/// <param name="name">Its key.</param>
/// <param name="message">What stands in the way.</param>
public sealed class ObjectCollisionException(ResourceKind kind, NamespacedName name, string message) : Exception(message)
{
    /// <summary>The kind of the object.</summary>
    public ResourceKind Kind { get; } = kind;

    /// <summary>The key of the object.</summary>
    public NamespacedName Name { get; } = name;
}
