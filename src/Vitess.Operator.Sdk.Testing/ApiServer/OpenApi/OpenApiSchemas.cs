namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The schemas of an OpenAPI document: those of the kinds and all that they refer to.</summary>
internal sealed class OpenApiSchemas(string refPrefix)
{
    private const string Meta = "io.k8s.apimachinery.pkg.apis.meta.v1.";

    private static readonly Lazy<JsonMap> BuiltIn = new(() => (JsonMap)JsonParser.Parse(EmbeddedData.Read("schemas.json"))!);

    private static readonly string[] Unpublished = ["x-kubernetes-validations"];

    private readonly SortedDictionary<string, JsonMap> _schemas = new(StringComparer.Ordinal);

    public JsonMap Document()
    {
        var result = new JsonMap(_schemas.Count);
        foreach (var (name, schema) in _schemas)
        {
            result[name] = schema;
        }

        return result;
    }

    /// <summary>Adds a built-in type and what it refers to.</summary>
    public void AddBuiltIn(string name, JsonMap? gvk = null)
    {
        if (BuiltIn.Value.Map(name) is { } schema && !_schemas.ContainsKey(name))
        {
            _schemas[name] = [];
            _schemas[name] = (JsonMap)Convert(SchemaDescriptions.AddTo(schema, name))!;
        }

        if (gvk is not null && _schemas.TryGetValue(name, out var known))
        {
            var list = known.List("x-kubernetes-group-version-kind") ?? [];
            known["x-kubernetes-group-version-kind"] = list;
            if (!list.Exists(g => JsonTree.Same(g, gvk)))
            {
                list.Add(gvk);
            }
        }
    }

    /// <summary>Adds the types of a custom resource: the kind and its list.</summary>
    public string AddCustom(ResourceInfo resource)
    {
        var name = string.Join('.', resource.Group.Split('.').Reverse()) + "." + resource.Version + "." + resource.Kind;
        var schema = (JsonMap)Convert(resource.Custom!.Versions[resource.Version].SchemaNode ?? new JsonMap { { "type", "object" } })!;
        var properties = schema.Ensure("properties");
        TypeMeta(properties);
        properties["metadata"] = Reference("ObjectMeta", "metadata");
        schema["type"] = "object";
        schema["x-kubernetes-group-version-kind"] = Gvk(resource, resource.Kind);
        _schemas[name] = schema;
        _schemas[name + "List"] = ListOf(resource, name);
        foreach (var type in new[] { "ObjectMeta", "ListMeta", "Status", "DeleteOptions" })
        {
            AddBuiltIn(Meta + type);
        }

        return name;
    }

    public static JsonMap GvkOf(ResourceInfo resource, string kind) => new() { { "group", resource.Group }, { "kind", kind }, { "version", resource.Version } };

    private JsonMap ListOf(ResourceInfo resource, string name)
    {
        var properties = new JsonMap();
        TypeMeta(properties);
        properties["items"] = new JsonMap
        {
            { "description", WireTexts.ListItems(resource.Plural) }, { "type", "array" }, { "items", new JsonMap { { "$ref", refPrefix + name } } },
        };
        properties["metadata"] = Reference("ListMeta", "listMetadata");
        return new()
        {
            { "description", $"{resource.ListKind} is a list of {resource.Kind}" },
            { "type", "object" },
            { "required", new JsonList { "items" } },
            { "properties", properties },
            { "x-kubernetes-group-version-kind", Gvk(resource, resource.ListKind) },
        };
    }

    private static void TypeMeta(JsonMap properties)
    {
        foreach (var field in new[] { "apiVersion", "kind" })
        {
            properties[field] = new JsonMap { { "description", WireTexts.Schema(field) }, { "type", "string" } };
        }
    }

    private JsonMap Reference(string type, string text) => new()
    {
        { "description", WireTexts.Schema(text) }, { "allOf", new JsonList { new JsonMap { { "$ref", refPrefix + Meta + type } } } },
    };

    private static JsonList Gvk(ResourceInfo resource, string kind) => [GvkOf(resource, kind)];

    private object? Convert(object? node)
    {
        switch (node)
        {
            case JsonList list:
                return new JsonList(list.Select(Convert));
            case JsonMap map when map.Text("$ref") is { } target && map["$ref"] is string:
                AddBuiltIn(target);
                return Referring(map, target);
            case JsonMap map:
                var copy = new JsonMap(map.Count);
                foreach (var (key, value) in map.Where(e => !Unpublished.Contains(e.Key)))
                {
                    copy[key] = key is "default" or "enum" or "example" ? JsonTree.Clone(value) : Convert(value);
                }

                return copy;
            default:
                return node;
        }
    }

    private JsonMap Referring(JsonMap map, string target)
    {
        var reference = new JsonMap { { "$ref", refPrefix + target } };
        if (map.Count == 1)
        {
            return reference;
        }

        var copy = new JsonMap { { "allOf", new JsonList { reference } } };
        foreach (var (key, value) in map.Where(e => e.Key != "$ref"))
        {
            copy[key] = JsonTree.Clone(value);
        }

        return copy;
    }
}
