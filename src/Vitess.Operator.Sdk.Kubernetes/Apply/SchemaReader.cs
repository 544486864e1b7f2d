using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Reads merge keys and defaults out of the OpenAPI schema of a custom kind.</summary>
internal sealed class SchemaReader
{
    private readonly List<ListRule> _lists = [.. BuiltInSchema.MetadataLists];
    private readonly List<FieldDefault> _defaults = [];

    public static ObjectSchema Read(JsonObject schema)
    {
        var reader = new SchemaReader();
        reader.Walk(schema, string.Empty);
        return new() { Lists = reader._lists, Defaults = reader._defaults };
    }

    private void Walk(JsonObject schema, string path)
    {
        foreach (var (name, inner) in schema.GetObject("properties") ?? [])
        {
            if (inner is JsonObject property)
            {
                Field(property, path.Length == 0 ? Step(name) : name.Contains('.', StringComparison.Ordinal) ? $"{path}{Step(name)}" : $"{path}.{name}");
            }
        }

        if (schema.GetObject("additionalProperties") is { } any)
        {
            Field(any, path.Length == 0 ? "*" : $"{path}.*");
        }

        if (schema.GetObject("items") is { } items)
        {
            Walk(items, $"{path}[]");
        }
    }

    private void Field(JsonObject schema, string path)
    {
        if (schema["default"] is { } value)
        {
            _defaults.Add(FieldDefault.Of(path, value.ToJsonString()));
        }

        if (schema.GetText("x-kubernetes-list-type") == "map" && schema["x-kubernetes-list-map-keys"] is JsonArray keys)
        {
            string[] names = [.. keys.Select(key => key!.GetValue<string>())];
            _lists.Add(ListRule.Map(path, names) with { KeyDefaults = DefaultsOf(names, schema.GetObject("items")?.GetObject("properties")) });
        }
        else if (schema.GetText("x-kubernetes-list-type") == "set")
        {
            _lists.Add(ListRule.Set(path));
        }

        Walk(schema, path);
    }

    private static Dictionary<string, string> DefaultsOf(string[] names, JsonObject? properties) => names
        .Select(name => (Name: name, Value: properties?.GetObject(name)?["default"]))
        .Where(field => field.Value is not null)
        .ToDictionary(field => field.Name, field => field.Value!.ToString(), StringComparer.Ordinal);

    private static string Step(string name) => name.Contains('.', StringComparison.Ordinal) ? $"[\"{name}\"]" : name;
}
