using System.Reflection;
using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Fields;

/// <summary>All fields that a model type can have.</summary>
internal static class AllPaths
{
    public static IEnumerable<string> Of(Type type, string path = "")
    {
        foreach (var property in type.GetProperties())
        {
            if (property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name is not { } name)
            {
                continue;
            }

            var element = property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IList<>)
                ? property.PropertyType.GetGenericArguments()[0]
                : null;
            if (IsModel(element ?? property.PropertyType))
            {
                foreach (var inner in Of(element ?? property.PropertyType, $"{path}{name}{(element is null ? string.Empty : "[]")}."))
                {
                    yield return inner;
                }
            }
            else
            {
                yield return path + name;
            }
        }
    }

    private static bool IsModel(Type type) => type is { IsClass: true, Namespace: "Vitess.Operator.Sdk.Models" };
}
