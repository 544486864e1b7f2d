using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Writes JSON as YAML in block style: keys sorted, lists at the indent of their key.</summary>
internal static class BlockYaml
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase) { "true", "false", "yes", "no", "on", "off", "y", "n", "null", "~" };

    public static string Write(JsonObject value)
    {
        var text = new StringBuilder();
        WriteMap(text, value, 0, isAfterDash: false);
        return text.ToString();
    }

    private static void WriteMap(StringBuilder text, JsonObject map, int indent, bool isAfterDash)
    {
        var isFirst = isAfterDash;
        foreach (var (name, value) in map.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            text.Append(' ', isFirst ? 0 : indent).Append(Scalar(name)).Append(':');
            isFirst = false;
            switch (value)
            {
                case JsonObject { Count: > 0 } inner:
                    text.Append('\n');
                    WriteMap(text, inner, indent + 2, isAfterDash: false);
                    break;
                case JsonArray { Count: > 0 } list:
                    text.Append('\n');
                    WriteList(text, list, indent);
                    break;
                default:
                    text.Append(' ').Append(Leaf(value, indent)).Append('\n');
                    break;
            }
        }
    }

    private static void WriteList(StringBuilder text, JsonArray list, int indent)
    {
        foreach (var item in list)
        {
            text.Append(' ', indent).Append("- ");
            switch (item)
            {
                case JsonObject { Count: > 0 } map:
                    WriteMap(text, map, indent + 2, isAfterDash: true);
                    break;
                default:
                    text.Append(Leaf(item, indent)).Append('\n');
                    break;
            }
        }
    }

    private static string Leaf(JsonNode? value, int indent) => value switch
    {
        null => "null",
        JsonObject => "{}",
        JsonArray { Count: 0 } => "[]",
        JsonArray => value.ToJsonString(JsonText.Readable),
        _ => value.GetValueKind() == JsonValueKind.String ? Text(value.GetValue<string>(), indent) : value.ToJsonString(),
    };

    private static string Text(string value, int indent)
    {
        if (!value.Contains('\n', StringComparison.Ordinal))
        {
            return Scalar(value);
        }

        var lines = value.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? line : new string(' ', indent + 2) + line);
        return (value.EndsWith('\n') ? "|" : "|-") + "\n" + string.Join('\n', lines);
    }

    private static string Scalar(string value)
    {
        if (value.Length == 0 || Words.Contains(value) || LooksLikeNumber(value))
        {
            return $"\"{value}\"";
        }

        var isPlain = !"-?:,[]{}#&*!|>'\"%@` ".Contains(value[0], StringComparison.Ordinal) || (value[0] == '-' && value.Length > 1 && value[1] != ' ');
        return isPlain && !value.EndsWith(' ') && !value.EndsWith(':') && !value.Contains(": ", StringComparison.Ordinal) && !value.Contains(" #", StringComparison.Ordinal)
            ? value
            : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    private static bool LooksLikeNumber(string value) => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
