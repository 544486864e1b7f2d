using System.Text.Json.Nodes;

namespace Generators.KubernetesModels;

/// <summary>Turns definitions into models: reference/kubernetesclient-api.md section 4, rules 3 to 6.</summary>
internal sealed class ModelBuilder
{
    /// <summary>Types that the client writes by hand, and the one that is no kind although it is listed as one.</summary>
    private static readonly string[] HandWritten = ["IntOrString", "ResourceQuantity", "V1Patch"];
    private const string NotAKind = "V1WatchEvent";

    private readonly DefinitionSet _definitions;
    private readonly ModelTypes _types;

    private ModelBuilder(DefinitionSet definitions)
    {
        _definitions = definitions;
        _types = new ModelTypes(definitions);
    }

    public static IEnumerable<Model> Build(DefinitionSet definitions)
    {
        var builder = new ModelBuilder(definitions);
        return definitions.ByKey
            .Where(entry => ModelTypes.IsModel(entry.Value) && !HandWritten.Contains(definitions.ClassName(entry.Key)))
            .Select(entry => builder.Build(entry.Key, entry.Value));
    }

    private Model Build(string key, JsonObject definition)
    {
        var className = _definitions.ClassName(key);
        var properties = PropertiesOf(definition);
        var entity = className == NotAKind ? null : EntityOf(key, definition);
        return new Model(key, className, entity, entity is null ? [] : InterfacesOf(definition, properties), properties);
    }

    private List<ModelProperty> PropertiesOf(JsonObject definition)
    {
        var required = new HashSet<string>(RequiredOf(definition), StringComparer.Ordinal);
        return
        [
            .. definition["properties"]!.AsObject()
                .OrderBy(property => property.Key, StringComparer.Ordinal)
                .Select(property => PropertyOf(property.Key, property.Value!.AsObject(), required.Contains(property.Key))),
        ];
    }

    private ModelProperty PropertyOf(string jsonName, JsonObject schema, bool required)
    {
        // Events of both groups share this field, and it stays optional although one of them requires it.
        var type = jsonName == "eventTime" ? "DateTime?" : _types.TypeOf(schema, required);
        return new ModelProperty(jsonName, ModelNames.PropertyName(jsonName), type, required);
    }

    private GroupVersionKind? EntityOf(string key, JsonObject definition)
    {
        if (definition["x-kubernetes-group-version-kind"] is not JsonArray { Count: > 0 } kinds)
        {
            return null;
        }

        var first = kinds[0]!.AsObject();
        var kind = (string)first["kind"]!;
        return new GroupVersionKind((string)first["group"]!, (string)first["version"]!, kind, PluralOf(key, kind, definition));
    }

    private string PluralOf(string key, string kind, JsonObject definition)
    {
        var isList = definition["properties"]!["items"] is not null && kind.EndsWith("List", StringComparison.Ordinal);
        if (isList)
        {
            return PluralNames.Of(kind[..^"List".Length]);
        }

        return _definitions.HasList(key) ? PluralNames.Of(kind) : "";
    }

    private List<string> InterfacesOf(JsonObject definition, List<ModelProperty> properties)
    {
        var types = properties.ToDictionary(property => property.JsonName, property => property.Type, StringComparer.Ordinal);
        List<string> interfaces = [types.TryGetValue("metadata", out var metadata) ? $"IKubernetesObject<{metadata}>" : "IKubernetesObject"];
        if (types.TryGetValue("items", out var items))
        {
            interfaces.Add("IItems" + items["IList".Length..]);
        }

        if (definition["properties"]!["spec"] is JsonObject spec && _definitions.Referenced(spec) is { } reference && ModelTypes.IsModel(reference.Definition))
        {
            interfaces.Add($"ISpec<{types["spec"]}>");
        }

        return interfaces;
    }

    private static IEnumerable<string> RequiredOf(JsonObject definition) =>
        (definition["required"] as JsonArray)?.Select(name => (string)name!) ?? [];
}
