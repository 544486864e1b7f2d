using System.Text;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Writes a tree as YAML, keys sorted, as the API server answers it.</summary>
internal static class YamlWriter
{
    public static byte[] Write(object? value)
    {
        var text = new StringBuilder();
        Node(text, value, 0, inline: false);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Node(StringBuilder text, object? value, int indent, bool inline)
    {
        switch (value)
        {
            case JsonMap { Count: > 0 } map:
                Map(text, map, indent, inline);
                break;
            case JsonList { Count: > 0 } list:
                List(text, list, indent);
                break;
            default:
                text.Append(Scalar(value, indent)).Append('\n');
                break;
        }
    }

    private static void Map(StringBuilder text, JsonMap map, int indent, bool inline)
    {
        var first = inline;
        foreach (var (key, value) in map.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            text.Append(' ', first ? 0 : indent).Append(Quoted(key)).Append(':');
            first = false;
            var nested = value is JsonMap { Count: > 0 } or JsonList { Count: > 0 };
            text.Append(nested ? '\n' : ' ');
            Node(text, value, value is JsonList ? indent : indent + 2, inline: false);
        }
    }

    private static void List(StringBuilder text, JsonList list, int indent)
    {
        foreach (var item in list)
        {
            text.Append(' ', indent).Append("- ");
            Node(text, item, indent + 2, inline: true);
        }
    }

    private static string Scalar(object? value, int indent) => value switch
    {
        null => "null",
        JsonMap => "{}",
        JsonList => "[]",
        string text when text.Contains('\n', StringComparison.Ordinal) => Block(text, indent),
        string text => Quoted(text),
        _ => GoText.Value(value),
    };

    private static string Block(string text, int indent)
    {
        var chomp = text.EndsWith("\n\n", StringComparison.Ordinal) ? "+" : text.EndsWith('\n') ? "" : "-";
        var lines = text.TrimEnd('\n').Split('\n').Select(l => l.Length == 0 ? "" : new string(' ', indent) + l);
        return "|" + chomp + "\n" + string.Join('\n', lines);
    }

    private static string Quoted(string text)
    {
        if (text.Length == 0 || YamlScalar.IsAmbiguous(text))
        {
            return GoText.Quote(text);
        }

        var special = "-?:,[]{}#&*!|>'\"%@` ".Contains(text[0], StringComparison.Ordinal)
            || text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal)
            || text.EndsWith(':') || text.EndsWith(' ');
        if (text.Any(char.IsControl))
        {
            return GoText.Quote(text);
        }

        return special && !(text[0] == '-' && text.Length > 1 && text[1] != ' ') ? "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'" : text;
    }
}
