using System.Reflection;
using System.Text.Json.Serialization;
using k8s.Models;

namespace KubernetesClient.Tests.Models;

/// <summary>Says what a model looks like in the words of appendix A.</summary>
internal static class ModelShape
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(double)] = "double",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
    };

    public static string? Entity(Type model) => model.GetCustomAttribute<KubernetesEntityAttribute>() is { } entity
        ? $"{entity.Group}|{entity.ApiVersion}|{entity.Kind}|{entity.PluralName}"
        : null;

    /// <summary>The constants, in the order of <see cref="Entity"/>.</summary>
    public static string? Constants(Type model)
    {
        var values = new[] { "KubeGroup", "KubeApiVersion", "KubeKind", "KubePluralName" }.Select(name => model.GetField(name)?.GetRawConstantValue()).ToArray();
        return values.All(value => value is null) ? null : string.Join('|', values);
    }

    /// <summary>The declared interfaces: those that no other interface of the model brings along.</summary>
    public static IEnumerable<string> Interfaces(Type model)
    {
        var all = model.GetInterfaces().Where(type => type.Namespace is "k8s" or "k8s.Models").ToList();
        return all.Where(type => !all.Any(other => other != type && other.GetInterfaces().Contains(type))).Select(Name).Order(StringComparer.Ordinal);
    }

    /// <summary>The properties in order of declaration, as "type Name &lt;json&gt;".</summary>
    public static IEnumerable<string> Properties(Type model) =>
        model.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => property.GetCustomAttribute<JsonPropertyNameAttribute>() is not null)
            .OrderBy(property => property.MetadataToken)
            .Select(property => $"{Name(property.PropertyType)} {property.Name} <{property.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name}>");

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Name(value) + "?";
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        return type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(",", type.GetGenericArguments().Select(Name))}>"
            : Keywords.GetValueOrDefault(type, type.Name);
    }
}
