using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models.Documents;

/// <summary>Names of what is wanted, for messages.</summary>
internal static class ShapeNouns
{
    /// <summary>The name of a kind of value.</summary>
    public static string Of(ShapeKind kind) => kind switch
    {
        ShapeKind.Object or ShapeKind.Map => "an object",
        ShapeKind.List => "a list",
        ShapeKind.String => "a string",
        ShapeKind.Bytes => "base64 text",
        ShapeKind.Boolean => "true or false",
        ShapeKind.Int32 or ShapeKind.Int64 => "a whole number",
        ShapeKind.Number => "a number",
        ShapeKind.DateTime => "a time such as 2026-01-31T12:00:00Z",
        ShapeKind.Quantity => "an amount such as 500m or 1Gi",
        ShapeKind.IntOrString => "a whole number or a string",
        _ => "a value",
    };
}
