using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Models.Documents;

/// <summary>Writes JSON as YAML in the layout that Kubernetes' tools use.</summary>
internal sealed class YamlWriter(StringBuilder output)
{
    // Longer keys need a question mark before them: readers look no further than 1024 characters for the colon.
    private const int LongestKey = 900;

    /// <summary>Writes a document.</summary>
    public void Write(JsonNode? root)
    {
        if (root is JsonObject { Count: > 0 } map)
        {
            Map(map, 0, isContinued: false);
        }
        else if (root is JsonArray { Count: > 0 } list)
        {
            List(list, 0);
        }
        else
        {
            Scalar(root, 0);
        }
    }

    private void Map(JsonObject map, int indent, bool isContinued)
    {
        foreach (var (key, value) in map)
        {
            output.Append(' ', isContinued ? 0 : indent);
            isContinued = false;
            Key(key, indent);
            Value(value, indent);
        }
    }

    private void Key(string key, int indent)
    {
        if (key.Length > LongestKey)
        {
            output.Append("? ").Append(YamlStrings.Quoted(key)).Append('\n').Append(' ', indent).Append(':');
        }
        else
        {
            output.Append(YamlStrings.IsPlain(key) ? key : YamlStrings.Quoted(key)).Append(':');
        }
    }

    private void Value(JsonNode? value, int indent)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } map:
                output.Append('\n');
                Map(map, indent + 2, isContinued: false);
                break;
            case JsonArray { Count: > 0 } list:
                output.Append('\n');
                List(list, indent);
                break;
            default:
                output.Append(' ');
                Scalar(value, indent + 2);
                break;
        }
    }

    private void List(JsonArray list, int indent)
    {
        foreach (var item in list)
        {
            output.Append(' ', indent).Append('-');
            switch (item)
            {
                case JsonObject { Count: > 0 } map:
                    output.Append(' ');
                    Map(map, indent + 2, isContinued: true);
                    break;
                case JsonArray { Count: > 0 } inner:
                    output.Append('\n');
                    List(inner, indent + 2);
                    break;
                default:
                    output.Append(' ');
                    Scalar(item, indent + 2);
                    break;
            }
        }
    }

    private void Scalar(JsonNode? value, int indent)
    {
        switch (value)
        {
            case null:
                output.Append("null\n");
                break;
            case JsonObject:
                output.Append("{}\n");
                break;
            case JsonArray:
                output.Append("[]\n");
                break;
            case var _ when value.GetValueKind() == JsonValueKind.String:
                Text(value.GetValue<string>(), indent);
                break;
            default:
                output.Append(value.ToJsonString()).Append('\n');
                break;
        }
    }

    private void Text(string text, int indent)
    {
        if (YamlStrings.IsPlain(text))
        {
            output.Append(text).Append('\n');
        }
        else if (YamlStrings.IsBlock(text))
        {
            Block(text, indent);
        }
        else
        {
            output.Append(YamlStrings.Quoted(text)).Append('\n');
        }
    }

    private void Block(string text, int indent)
    {
        output.Append(text.EndsWith('\n') ? "|\n" : "|-\n");
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            output.Append(' ', line.Length == 0 ? 0 : indent).Append(line).Append('\n');
        }
    }
}
