using System.Text.Json;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A file of schemas by name, of which each is read only when it is asked for.</summary>
internal sealed class SchemaFile
{
    private readonly byte[] _text;
    private readonly Dictionary<string, Range> _places = new(StringComparer.Ordinal);

    public SchemaFile(byte[] text)
    {
        _text = text;
        var reader = new Utf8JsonReader(text);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            var from = (int)reader.TokenStartIndex;
            reader.Skip();
            _places[name] = from..(int)reader.BytesConsumed;
        }
    }

    /// <summary>The JSON of a schema; null when there is none of that name.</summary>
    public JsonMap? Find(string name) => _places.TryGetValue(name, out var place) ? (JsonMap)JsonParser.Parse(_text.AsSpan()[place])! : null;
}
