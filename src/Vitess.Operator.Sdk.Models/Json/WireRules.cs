using System.Collections;
using System.Text.Json.Serialization.Metadata;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>What is written and what is read over in the custom resources (reference/crds.md 2.1).</summary>
internal static class WireRules
{
    /// <summary>Applies the rules to a type.</summary>
    public static void Apply(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || !typeof(ExtensibleObject).IsAssignableFrom(type.Type))
        {
            return;
        }

        foreach (var property in type.Properties.Where(property => !property.IsExtensionData))
        {
            IgnoreNull(property);
            LeaveOutEmpty(property);
        }
    }

    private static void IgnoreNull(JsonPropertyInfo property)
    {
        if (property.Set is { } set && !property.PropertyType.IsValueType && !property.IsSetNullable)
        {
            // As in Go, where a null leaves the value that was there.
            property.Set = (target, value) =>
            {
                if (value is not null)
                {
                    set(target, value);
                }
            };
        }
    }

    private static void LeaveOutEmpty(JsonPropertyInfo property)
    {
        if (property.AttributeProvider is not { } attributes
            || attributes.IsDefined(typeof(RequiredAttribute), inherit: true)
            || attributes.IsDefined(typeof(EmptyIsDistinctAttribute), inherit: true))
        {
            return;
        }

        if (property.PropertyType == typeof(string))
        {
            property.ShouldSerialize = static (_, value) => value is string { Length: > 0 };
        }
        else if (typeof(IEnumerable).IsAssignableFrom(property.PropertyType))
        {
            property.ShouldSerialize = static (_, value) => value is IEnumerable items && items.GetEnumerator().MoveNext();
        }
    }
}
