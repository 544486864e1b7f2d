using System.Text.Json;
using System.Text.Json.Nodes;

namespace Generators.ApiServerData;

/// <summary>Writes the data files that the in-process API server embeds: its resources and the schemas of the built-in kinds.</summary>
internal static class ApiServerDataGenerator
{
    private static readonly JsonSerializerOptions Compact = new() { WriteIndented = false, MaxDepth = 256 };
    private static readonly string[] DroppedKeywords = ["description", "x-kubernetes-group-version-kind", "title"];

    /// <summary>Returns the content of each data file by its name.</summary>
    /// <param name="shared">The folder that holds <c>reference</c> and <c>conformance</c>.</param>
    public static IReadOnlyDictionary<string, string> Generate(string shared)
    {
        var definitions = Read(Path.Combine(shared, "reference", "openapi", "definitions.json"))["definitions"]!.AsObject();
        return new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["descriptions.json"] = DescriptionsOfTypes.Collect(shared, definitions).ToJsonString(Compact) + "\n",
            ["resources.json"] = Resources(shared, definitions).ToJsonString(Compact) + "\n",
            ["texts.json"] = WireTextsGenerator.Collect(shared).ToJsonString(Compact) + "\n",
            ["schemas.json"] = Schemas(definitions).ToJsonString(Compact) + "\n",
        };
    }

    /// <summary>Writes the data files.</summary>
    public static string Write(string shared, string target)
    {
        Directory.CreateDirectory(target);
        var files = Generate(shared);
        foreach (var (name, text) in files)
        {
            File.WriteAllText(Path.Combine(target, name), text);
        }

        return $"wrote {files.Count} files to {target}";
    }

    private static JsonObject Resources(string shared, JsonObject definitions)
    {
        var types = TypesByKind(definitions);
        var groups = new JsonArray();
        foreach (var file in new[] { "aggregated-api.json", "aggregated-apis.json" })
        {
            var document = Read(Path.Combine(shared, "conformance", "openapi", file));
            var items = (document["body"] ?? document)["items"]!.AsArray();
            foreach (var item in items.Where(i => IsBuiltIn((string?)i!["metadata"]!["name"] ?? "")))
            {
                groups.Add(Group(item!.AsObject(), types));
            }
        }

        return new JsonObject { ["groups"] = groups };
    }

    // Custom groups of the recorded server are not part of a bare one.
    private static bool IsBuiltIn(string group) =>
        !group.Contains('.', StringComparison.Ordinal) || group.EndsWith(".k8s.io", StringComparison.Ordinal);

    private static JsonObject Group(JsonObject item, Dictionary<string, string> types)
    {
        var name = (string?)item["metadata"]!["name"] ?? "";
        var versions = new JsonArray();
        foreach (var version in item["versions"]!.AsArray())
        {
            var resources = version!["resources"]!.DeepClone().AsArray();
            foreach (var resource in resources)
            {
                AddType(resource!.AsObject(), name, (string)version["version"]!, types);
                foreach (var sub in resource!["subresources"]?.AsArray() ?? [])
                {
                    AddType(sub!.AsObject(), name, (string)version["version"]!, types);
                }
            }

            versions.Add(new JsonObject { ["version"] = (string)version["version"]!, ["resources"] = resources });
        }

        return new JsonObject { ["name"] = name, ["versions"] = versions };
    }

    private static void AddType(JsonObject resource, string group, string version, Dictionary<string, string> types)
    {
        var kind = resource["responseKind"]!;
        var ownVersion = (string)kind["version"]!;
        var ownGroup = (string)kind["group"]!;
        var key = $"{(ownVersion.Length == 0 ? group : ownGroup)}/{(ownVersion.Length == 0 ? version : ownVersion)}/{kind["kind"]}";
        if (types.TryGetValue(key, out var type))
        {
            resource["type"] = type;
        }
    }

    private static Dictionary<string, string> TypesByKind(JsonObject definitions)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, definition) in definitions)
        {
            foreach (var gvk in definition!["x-kubernetes-group-version-kind"]?.AsArray() ?? [])
            {
                result[$"{gvk!["group"]}/{gvk["version"]}/{gvk["kind"]}"] = name;
            }
        }

        return result;
    }

    private static JsonObject Schemas(JsonObject definitions)
    {
        var result = new JsonObject();
        foreach (var (name, definition) in definitions.OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            result[name] = Strip(definition!);
        }

        return result;
    }

    private static JsonObject Strip(JsonNode schema)
    {
        var result = new JsonObject();
        foreach (var (keyword, value) in schema.AsObject().Where(k => !DroppedKeywords.Contains(k.Key)))
        {
            result[keyword] = keyword switch
            {
                "properties" => StripAll(value!.AsObject()),
                "items" or "additionalProperties" when value is JsonObject => Strip(value),
                "$ref" => ((string)value!)["#/definitions/".Length..],
                _ => value?.DeepClone(),
            };
        }

        return result;
    }

    private static JsonObject StripAll(JsonObject properties)
    {
        var result = new JsonObject();
        foreach (var (name, schema) in properties)
        {
            result[name] = Strip(schema!);
        }

        return result;
    }

    private static JsonNode Read(string path) => JsonNode.Parse(File.ReadAllText(path))!;
}
