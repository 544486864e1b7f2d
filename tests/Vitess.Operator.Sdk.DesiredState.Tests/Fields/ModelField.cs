using System.Reflection;
using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Fields;

/// <summary>A field of a model that has no fields of the models below it, and how it is changed.</summary>
/// <param name="Path">The path, as in YAML: <c>tabletPools[].mysqld.configOverrides</c>.</param>
/// <param name="Change">Changes the field in a model of the type that the walk began with.</param>
internal sealed record ModelField(string Path, Action<object> Change)
{
    /// <summary>The fields of a model; parts that are null in it, and lists that are empty, are not entered.</summary>
    public static IEnumerable<ModelField> Of(object model) => Walk(model.GetType(), model, string.Empty, root => root);

    private static IEnumerable<ModelField> Walk(Type type, object? value, string path, Func<object, object> find)
    {
        foreach (var property in type.GetProperties().Where(property => property.GetCustomAttribute<JsonPropertyNameAttribute>() is not null))
        {
            var name = path + property.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name;
            var inner = value is null ? null : property.GetValue(value);
            foreach (var field in Field(property, inner, name, find))
            {
                yield return field;
            }
        }
    }

    private static IEnumerable<ModelField> Field(PropertyInfo property, object? inner, string name, Func<object, object> find)
    {
        if (IsModel(property.PropertyType))
        {
            return inner is null ? [] : Walk(property.PropertyType, inner, name + ".", root => property.GetValue(find(root))!);
        }

        if (ElementOf(property.PropertyType) is { } element && IsModel(element))
        {
            var first = (inner as System.Collections.IList)?.Cast<object>().FirstOrDefault();
            return first is null ? [] : Walk(element, first, name + "[].", root => ((System.Collections.IList)property.GetValue(find(root))!)[0]!);
        }

        return [new ModelField(name, root => property.SetValue(find(root), OtherValue.Of(property.PropertyType, property.GetValue(find(root)))))];
    }

    private static bool IsModel(Type type) => type is { IsClass: true, Namespace: "Vitess.Operator.Sdk.Models" };

    private static Type? ElementOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IList<>) ? type.GetGenericArguments()[0] : null;
}
