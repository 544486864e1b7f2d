namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Tells the form of a schema's values.</summary>
internal static class SchemaShapes
{
    public static SchemaShape Of(Schema schema)
    {
        if (schema.PreserveUnknown && !schema.IsStruct)
        {
            return SchemaShape.Anything;
        }

        return schema.Type switch
        {
            "object" => schema.IsStruct ? SchemaShape.Struct : schema.Values is null ? SchemaShape.FreeMap : SchemaShape.Map,
            "array" => SchemaShape.List,
            "string" => TextShape(schema),
            "boolean" => SchemaShape.Flag,
            "integer" => SchemaShape.Whole,
            "number" => SchemaShape.Real,
            _ => SchemaShape.Anything,
        };
    }

    private static SchemaShape TextShape(Schema schema) => schema switch
    {
        { IntOrString: true } => SchemaShape.IntOrString,
        { GoName: "Quantity" } => SchemaShape.Quantity,
        { Format: "date-time" } => SchemaShape.Time,
        { Format: "byte" } => SchemaShape.Bytes,
        _ => SchemaShape.Text,
    };
}
