using System.Text.Json.Nodes;

namespace Generators.KubernetesModels;

/// <summary>The definitions of one OpenAPI file, by key, with the class name of each.</summary>
internal sealed class DefinitionSet
{
    private const string ReferencePrefix = "#/definitions/";

    private readonly ModelNames _names;

    private DefinitionSet(SortedDictionary<string, JsonObject> byKey)
    {
        ByKey = byKey;
        _names = new ModelNames(byKey.Keys);
    }

    public SortedDictionary<string, JsonObject> ByKey { get; }

    public static DefinitionSet Parse(string json)
    {
        var definitions = JsonNode.Parse(json)?["definitions"] as JsonObject
            ?? throw new InvalidDataException("The file has no object 'definitions'.");
        var byKey = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var (key, value) in definitions)
        {
            byKey.Add(key, value as JsonObject ?? throw new InvalidDataException($"Definition '{key}' is not an object."));
        }

        return new DefinitionSet(byKey);
    }

    public string ClassName(string key) => _names.ClassName(key);

    /// <summary>The key and the definition that a schema refers to, or null when it refers to none.</summary>
    public (string Key, JsonObject Definition)? Referenced(JsonObject schema)
    {
        if (schema["$ref"] is not { } reference)
        {
            return null;
        }

        var key = reference.GetValue<string>();
        key = key.StartsWith(ReferencePrefix, StringComparison.Ordinal) ? key[ReferencePrefix.Length..] : key;
        return ByKey.TryGetValue(key, out var definition)
            ? (key, definition)
            : throw new InvalidDataException($"Reference to unknown definition '{key}'.");
    }

    /// <summary>True when the list kind of this definition exists, which is when the API has a list operation for it.</summary>
    public bool HasList(string key) => ByKey.TryGetValue(key + "List", out var list) && list["properties"]?["items"] is not null;
}
