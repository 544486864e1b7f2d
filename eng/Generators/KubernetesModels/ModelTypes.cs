using System.Text.Json.Nodes;

namespace Generators.KubernetesModels;

/// <summary>The C# type of a schema: reference/kubernetesclient-api.md section 4, rule 7.</summary>
internal sealed class ModelTypes(DefinitionSet definitions)
{
    /// <summary>The type as written in source. Value types are nullable, at every depth, unless the property is required.</summary>
    public string TypeOf(JsonObject schema, bool required)
    {
        if (definitions.Referenced(schema) is { } reference)
        {
            return IsModel(reference.Definition) ? definitions.ClassName(reference.Key) : PrimitiveOf(reference.Key, reference.Definition, required);
        }

        return (string?)schema["type"] switch
        {
            "array" => $"IList<{TypeOf(ObjectAt(schema, "items"), required)}>",
            "object" when schema["additionalProperties"] is JsonObject values => $"IDictionary<string, {TypeOf(values, required)}>",
            _ => PrimitiveOf("", schema, required),
        };
    }

    /// <summary>True for a definition that becomes a type of its own.</summary>
    public static bool IsModel(JsonObject definition) => definition["properties"] is JsonObject { Count: > 0 };

    private static string PrimitiveOf(string key, JsonObject schema, bool required)
    {
        var optional = required ? "" : "?";
        return ((string?)schema["type"], (string?)schema["format"]) switch
        {
            ("boolean", _) => "bool" + optional,
            ("integer", "int64") => "long" + optional,
            ("integer", _) => "int" + optional,
            ("number", _) => "double" + optional,
            ("string", "byte") => "byte[]",
            ("string", "date-time") => "DateTime" + optional,
            ("string", "int-or-string") => "IntOrString",
            ("string", _) when key.EndsWith(".resource.Quantity", StringComparison.Ordinal) => "ResourceQuantity",
            ("string", _) => "string",
            ("object", _) or (null, _) => "object",
            var other => throw new InvalidDataException($"Schema of type {other} is not supported."),
        };
    }

    private static JsonObject ObjectAt(JsonObject schema, string name) =>
        schema[name] as JsonObject ?? throw new InvalidDataException($"A schema lacks the object '{name}'.");
}
