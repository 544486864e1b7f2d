using System.Text;
using System.Text.Json;

namespace Vitess.Operator.Sdk.Models.Documents;

/// <summary>Reads JSON text into nodes.</summary>
internal sealed class JsonSource
{
    private readonly byte[] _bytes;
    private int _counted;
    private int _line = 1;
    private int _lineStart;

    private JsonSource(string text) => _bytes = Encoding.UTF8.GetBytes(text);

    /// <summary>Whether the text looks like JSON rather than YAML.</summary>
    public static bool LooksLike(string text) => text.AsSpan().TrimStart() is ['{' or '[', ..];

    /// <summary>The root of the text.</summary>
    /// <exception cref="JsonException">The text is no JSON, or too deep.</exception>
    public static SourceNode Read(string text) => new JsonSource(text).Read();

    private SourceNode Read()
    {
        var reader = new Utf8JsonReader(_bytes, new JsonReaderOptions { MaxDepth = YamlTree.MaxDepth });
        reader.Read();
        var root = Value(ref reader);
        reader.Read();
        return root;
    }

    private SourceNode Value(ref Utf8JsonReader reader)
    {
        var (line, column) = Position(reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => Map(ref reader, line, column),
            JsonTokenType.StartArray => List(ref reader, line, column),
            JsonTokenType.String => new SourceScalar(reader.GetString()!, IsPlain: false, IsString: true, line, column),
            _ => new SourceScalar(Encoding.UTF8.GetString(reader.ValueSpan), IsPlain: true, IsString: false, line, column),
        };
    }

    private SourceMap Map(ref Utf8JsonReader reader, int line, int column)
    {
        var entries = new List<SourceEntry>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var (keyLine, keyColumn) = Position(reader.TokenStartIndex);
            var key = new SourceScalar(reader.GetString()!, IsPlain: false, IsString: true, keyLine, keyColumn);
            reader.Read();
            entries.Add(new(key, Value(ref reader)));
        }

        return new(entries, line, column);
    }

    private SourceList List(ref Utf8JsonReader reader, int line, int column)
    {
        var items = new List<SourceNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value(ref reader));
        }

        return new(items, line, column);
    }

    // Tokens come in order, so lines are counted once over the whole text.
    private (int Line, int Column) Position(long index)
    {
        var span = _bytes.AsSpan(_counted, (int)index - _counted);
        if (span.LastIndexOf((byte)'\n') is >= 0 and var last)
        {
            _line += span.Count((byte)'\n');
            _lineStart = _counted + last + 1;
        }

        _counted = (int)index;
        return (_line, Encoding.UTF8.GetCharCount(_bytes, _lineStart, _counted - _lineStart) + 1);
    }
}
