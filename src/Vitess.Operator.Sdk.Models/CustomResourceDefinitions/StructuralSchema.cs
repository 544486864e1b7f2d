using k8s.Models;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Turns shapes into the structural schemas that API servers check objects by.</summary>
internal static class StructuralSchema
{
    /// <summary>The schema of a shape.</summary>
    public static V1JSONSchemaProps Of(Shape shape) => shape.Kind switch
    {
        ShapeKind.Any => new() { XKubernetesPreserveUnknownFields = true },
        ShapeKind.Object => OfObject(shape),
        ShapeKind.List => new() { Type = "array", Items = Of(shape.Element!) },
        ShapeKind.Map => new() { Type = "object", AdditionalProperties = Of(shape.Element!) },
        ShapeKind.String => new() { Type = "string" },
        ShapeKind.Bytes => new() { Type = "string", Format = "byte" },
        ShapeKind.Boolean => new() { Type = "boolean" },
        ShapeKind.Int32 => new() { Type = "integer", Format = "int32" },
        ShapeKind.Int64 => new() { Type = "integer", Format = "int64" },
        ShapeKind.Number => new() { Type = "number" },
        ShapeKind.DateTime => new() { Type = "string", Format = "date-time" },
        ShapeKind.Quantity => IntOrString(SchemaPatterns.Quantity),
        ShapeKind.IntOrString => IntOrString(pattern: null),
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape.Kind, "A shape of an unknown kind."),
    };

    /// <summary>The schema of a field.</summary>
    public static V1JSONSchemaProps OfField(FieldShape field)
    {
        var schema = field.Facts.Any(fact => fact is AnyShapeAttribute) ? new V1JSONSchemaProps() : Of(field.Shape);
        schema.Description = field.Description;
        foreach (var fact in field.Facts)
        {
            fact.AddTo(schema);
        }

        return schema;
    }

    private static V1JSONSchemaProps OfObject(Shape shape)
    {
        var schema = new V1JSONSchemaProps { Type = "object" };
        if (KubernetesShapes.Of(shape.Type).IsAtomic)
        {
            schema.XKubernetesMapType = "atomic";
        }

        if (shape.Fields.Count == 0)
        {
            return schema;
        }

        var fields = shape.Fields.Values.OrderBy(field => field.Name, StringComparer.Ordinal).ToList();
        schema.Properties = fields.ToDictionary(field => field.Name, OfField, StringComparer.Ordinal);
        var required = fields.Where(field => field.IsRequired).Select(field => field.Name).ToList();
        schema.Required = required.Count == 0 ? null : required;
        return schema;
    }

    private static V1JSONSchemaProps IntOrString(string? pattern) => new()
    {
        AnyOf = [new() { Type = "integer" }, new() { Type = "string" }],
        Pattern = pattern,
        XKubernetesIntOrString = true,
    };
}
