using System.Text;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Reads the body of a request into a tree and notes fields that are there twice.</summary>
internal static class BodyReader
{
    private const int Shown = 30;

    /// <summary>Reads a body of JSON or YAML.</summary>
    /// <param name="body">The bytes.</param>
    /// <param name="yaml">Whether they are YAML.</param>
    /// <param name="duplicates">Gets the fields that are there twice.</param>
    /// <exception cref="JsonFormatException">The text is neither.</exception>
    public static object? Read(ReadOnlyMemory<byte> body, bool yaml, List<string> duplicates)
    {
        if (!yaml)
        {
            return JsonParser.Parse(body.Span, duplicates);
        }

        var reader = new YamlReader();
        var value = reader.Read(body.Span);
        if (reader.Duplicates.Count > 0)
        {
            duplicates.Add("yaml: unmarshal errors:\n" + string.Join('\n', reader.Duplicates));
        }

        return value;
    }

    /// <summary>The beginning of a body as messages show it.</summary>
    public static string Summary(ReadOnlySpan<byte> body)
    {
        if (body.Length == 0)
        {
            return "<empty>";
        }

        var head = body[..Math.Min(Shown, body.Length)];
        var text = body[0] == '{' ? Encoding.UTF8.GetString(head) : Convert.ToHexStringLower(head);
        return body.Length > Shown ? text + " ..." : text;
    }
}
