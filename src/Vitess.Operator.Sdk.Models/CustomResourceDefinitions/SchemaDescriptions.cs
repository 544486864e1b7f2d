using k8s.Models;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Handles the texts of a schema.</summary>
internal static class SchemaDescriptions
{
    /// <summary>Takes all texts out of a schema.</summary>
    public static void Remove(V1JSONSchemaProps schema)
    {
        schema.Description = null;
        foreach (var part in Parts(schema))
        {
            Remove(part);
        }
    }

    private static IEnumerable<V1JSONSchemaProps> Parts(V1JSONSchemaProps schema) =>
    [
        .. schema.Properties?.Values ?? [],
        .. schema.Items is V1JSONSchemaProps item ? [item] : Array.Empty<V1JSONSchemaProps>(),
        .. schema.AdditionalProperties is V1JSONSchemaProps value ? [value] : Array.Empty<V1JSONSchemaProps>(),
    ];
}
