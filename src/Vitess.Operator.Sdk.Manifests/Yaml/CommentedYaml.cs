using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Writes YAML with comments between the lines. Without comments the text is that of <see cref="VitessYaml"/>.</summary>
internal sealed class CommentedYaml(Func<string, string?> commentAt)
{
    private readonly StringBuilder _output = new();

    /// <summary>An object as YAML.</summary>
    /// <param name="value">The object.</param>
    /// <param name="commentAt">The comment at a path; null for none.</param>
    public static string Write(object value, Func<string, string?> commentAt)
    {
        // Read back, because the order of fields is a matter of the writer.
        var ordered = VitessDocuments.Read(VitessYaml.Write(value), DocumentOptions.Lenient)[0].ToJson();
        var writer = new CommentedYaml(commentAt);
        writer.Map(ordered, "", indent: 0, first: null);
        return writer._output.ToString();
    }

    private void Map(JsonObject map, string path, int indent, string? first)
    {
        foreach (var (name, value) in map)
        {
            var place = path.Length == 0 ? name : $"{path}.{name}";
            if (first is null)
            {
                Comment(place, indent);
            }

            _output.Append(first ?? new string(' ', indent));
            first = null;
            Field(name, value, place, indent);
        }
    }

    private void Field(string name, JsonNode? value, string path, int indent)
    {
        if (value is JsonObject { Count: > 0 } map)
        {
            _output.Append(Key(name)).Append('\n');
            Map(map, path, indent + 2, first: null);
        }
        else if (value is JsonArray { Count: > 0 } list && list.All(item => item is JsonObject { Count: > 0 }))
        {
            _output.Append(Key(name)).Append('\n');
            for (var i = 0; i < list.Count; i++)
            {
                var item = string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
                Comment(item, indent);
                Map((JsonObject)list[i]!, item, indent + 2, first: new string(' ', indent) + "- ");
            }
        }
        else
        {
            Leaf(VitessYaml.Write(new JsonObject { [name] = value?.DeepClone() }), indent);
        }
    }

    private void Leaf(string text, int indent)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        _output.Append(lines[0]).Append('\n');
        foreach (var line in lines.Skip(1))
        {
            _output.Append(' ', line.Length == 0 ? 0 : indent).Append(line).Append('\n');
        }
    }

    private void Comment(string path, int indent)
    {
        foreach (var line in commentAt(path)?.ReplaceLineEndings("\n").Split('\n') ?? [])
        {
            _output.Append(' ', indent).Append("# ".AsSpan(0, line.Length == 0 ? 1 : 2)).Append(line).Append('\n');
        }
    }

    private static string Key(string name) => VitessYaml.Write(new JsonObject { [name] = new JsonObject { ["x"] = 1 } }).Split('\n')[0];
}
