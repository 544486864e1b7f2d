using System.Text.Json.Nodes;

namespace Generators.ApiServerData;

/// <summary>Collects the texts that clients show from what an API server was recorded to send.</summary>
internal static class WireTextsGenerator
{
    public static JsonObject Collect(string shared) => new()
    {
        ["schema"] = Schema(Path.Combine(shared, "conformance", "openapi", "v3-planetscale.com-v2.json")),
        ["columns"] = Columns(Path.Combine(shared, "conformance")),
    };

    private static JsonObject Schema(string path)
    {
        var document = JsonNode.Parse(File.ReadAllText(path))!;
        var schemas = (document["body"] ?? document)["components"]!["schemas"]!;
        var kind = schemas["com.planetscale.v2.VitessCluster"]!["properties"]!;
        var list = schemas["com.planetscale.v2.VitessClusterList"]!["properties"]!;
        return new JsonObject
        {
            ["apiVersion"] = (string)kind["apiVersion"]!["description"]!,
            ["kind"] = (string)kind["kind"]!["description"]!,
            ["metadata"] = (string)kind["metadata"]!["description"]!,
            ["listMetadata"] = (string)list["metadata"]!["description"]!,
            ["listItems"] = ((string)list["items"]!["description"]!).Replace("vitessclusters", "{plural}", StringComparison.Ordinal),
        };
    }

    private static JsonObject Columns(string folder)
    {
        var found = new SortedDictionary<string, SortedDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            foreach (var exchange in JsonNode.Parse(File.ReadAllText(file))!["exchanges"]?.AsArray() ?? [])
            {
                Add(found, (string?)exchange!["request"]?["path"] ?? "", exchange["response"]?["body"]);
            }
        }

        var result = new JsonObject();
        foreach (var (plural, texts) in found)
        {
            result[plural] = new JsonObject(texts.Select(t => KeyValuePair.Create<string, JsonNode?>(t.Key, t.Value)));
        }

        return result;
    }

    private static void Add(SortedDictionary<string, SortedDictionary<string, string>> found, string path, JsonNode? body)
    {
        if (body is not JsonObject table || (string?)table["kind"] != "Table" || table["columnDefinitions"] is not JsonArray columns)
        {
            return;
        }

        var parts = path.Split('/');
        var at = Array.IndexOf(parts, "namespaces");
        var plural = at >= 0 && parts.Length > at + 2 ? parts[at + 2] : parts[^1];
        foreach (var column in columns)
        {
            var (name, text) = ((string)column!["name"]!, (string?)column["description"] ?? "");
            Texts(found, plural)[name] = text;
            if (name is "Name" or "Age")
            {
                Texts(found, "*")[name] = text;
            }
        }
    }

    private static SortedDictionary<string, string> Texts(SortedDictionary<string, SortedDictionary<string, string>> found, string plural)
    {
        if (!found.TryGetValue(plural, out var texts))
        {
            found[plural] = texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        }

        return texts;
    }
}
