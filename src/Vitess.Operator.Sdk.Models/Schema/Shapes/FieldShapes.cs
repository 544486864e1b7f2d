using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>Reads the fields of a type off its properties.</summary>
internal static class FieldShapes
{
    /// <summary>The fields of an object type by JSON name.</summary>
    public static IReadOnlyDictionary<string, FieldShape> Of(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetCustomAttribute<JsonPropertyNameAttribute>() is not null)
            .Select(property => typeof(ExtensibleObject).IsAssignableFrom(type) ? Own(property) : Kubernetes(type, property))
            .ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);

    private static FieldShape Own(PropertyInfo property) => new(
        NameOf(property),
        Shapes.Of(property.PropertyType),
        property.IsDefined(typeof(RequiredAttribute)),
        [.. property.GetCustomAttributes<SchemaFactAttribute>()],
        Descriptions.Of(property));

    private static FieldShape Kubernetes(Type type, PropertyInfo property)
    {
        var name = NameOf(property);
        var known = KubernetesShapes.Of(type).Field(name);
        return new(name, Shapes.Of(property.PropertyType), known.IsRequired, known.Facts, known.Description);
    }

    private static string NameOf(PropertyInfo property) => property.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name;
}
