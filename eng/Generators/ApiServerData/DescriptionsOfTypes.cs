using System.Text.Json.Nodes;

namespace Generators.ApiServerData;

/// <summary>
/// What the built-in types and their fields are for, as kubectl explain prints it: by type and field, the text of the type itself under the
/// empty name. The reference holds first sentences; where a recording of kubectl explain shows the whole text, that is taken.
/// </summary>
internal sealed class DescriptionsOfTypes
{
    private const string Indent = "    ";
    private readonly JsonObject _definitions;
    private readonly JsonObject _texts = [];

    private DescriptionsOfTypes(JsonObject definitions) => _definitions = definitions;

    public static JsonObject Collect(string shared, JsonObject definitions)
    {
        var all = new DescriptionsOfTypes(definitions);
        all.AddReference();
        foreach (var file in Directory.GetFiles(Path.Combine(shared, "conformance", "kubectl"), "*.json").Order(StringComparer.Ordinal))
        {
            foreach (var step in JsonNode.Parse(File.ReadAllText(file))!["steps"]!.AsArray())
            {
                all.AddRecorded((string)step!["command"]![0]!, (string)step["stdout"]!, step["command"]!.AsArray().Count == 2 ? (string)step["command"]![1]! : string.Empty);
            }
        }

        return all._texts;
    }

    private void AddReference()
    {
        foreach (var (name, definition) in _definitions.OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            var texts = new JsonObject();
            Describe(texts, string.Empty, definition!);
            foreach (var (field, schema) in definition!["properties"]?.AsObject() ?? [])
            {
                Describe(texts, field, schema!);
            }

            _texts[name] = texts;
        }
    }

    private static void Describe(JsonObject texts, string field, JsonNode schema)
    {
        if ((string?)schema["description"] is { } text)
        {
            texts[field] = text;
        }
    }

    /// <summary>Takes the text of one field: <c>kubectl explain kind.path.to.field</c>.</summary>
    private void AddRecorded(string command, string output, string path)
    {
        var lines = output.Split('\n');
        var fields = path.Split('.')[1..];
        if (command != "explain" || fields.Length == 0 || TypeOf(lines) is not { } type)
        {
            return;
        }

        foreach (var step in fields[..^1])
        {
            var property = _definitions[type]!["properties"]![step]!;
            type = ((string?)property["$ref"] ?? (string)property["items"]!["$ref"]!)["#/definitions/".Length..];
        }

        var text = string.Join(' ', lines.SkipWhile(line => line != "DESCRIPTION:").Skip(1).TakeWhile(line => line.StartsWith(Indent, StringComparison.Ordinal)).Select(line => line.Trim()));
        if ((string?)_texts[type]![fields[^1]] is { } first && text.StartsWith(first, StringComparison.Ordinal))
        {
            _texts[type]![fields[^1]] = text.TrimEnd();
        }
    }

    private string? TypeOf(string[] lines)
    {
        var (group, version, kind) = (Value(lines, "GROUP:"), Value(lines, "VERSION:"), Value(lines, "KIND:"));
        return _definitions.FirstOrDefault(definition => definition.Value!["x-kubernetes-group-version-kind"]?.AsArray()
            .Any(gvk => (string?)gvk!["group"] == group && (string?)gvk["version"] == version && (string?)gvk["kind"] == kind) == true).Key;
    }

    private static string Value(string[] lines, string name) =>
        lines.FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?[name.Length..].Trim() ?? string.Empty;
}
