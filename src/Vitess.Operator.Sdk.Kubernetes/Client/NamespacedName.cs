using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>The key of an object among those of its kind.</summary>
/// <param name="Namespace">The namespace; empty for objects that live outside namespaces.</param>
/// <param name="Name">The name.</param>
public readonly record struct NamespacedName(string Namespace, string Name) : IComparable<NamespacedName>
{
    /// <summary>The key of an object given as JSON.</summary>
    /// <param name="value">The object.</param>
    public static NamespacedName Of(JsonObject value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(value.GetNamespace() ?? string.Empty, value.GetName() ?? string.Empty);
    }

    /// <summary>Orders by namespace, then by name, both by code unit.</summary>
    /// <param name="other">The key to compare with.</param>
    public int CompareTo(NamespacedName other)
    {
        var order = string.CompareOrdinal(Namespace, other.Namespace);
        return order != 0 ? order : string.CompareOrdinal(Name, other.Name);
    }

    /// <summary>Whether the left key comes before the right one.</summary>
    public static bool operator <(NamespacedName left, NamespacedName right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left key comes after the right one.</summary>
    public static bool operator >(NamespacedName left, NamespacedName right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left key does not come after the right one.</summary>
    public static bool operator <=(NamespacedName left, NamespacedName right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left key does not come before the right one.</summary>
    public static bool operator >=(NamespacedName left, NamespacedName right) => left.CompareTo(right) >= 0;

    /// <summary><c>namespace/name</c>, or the name alone outside namespaces.</summary>
    public override string ToString() => string.IsNullOrEmpty(Namespace) ? Name : $"{Namespace}/{Name}";
}
