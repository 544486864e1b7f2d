using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Writes a tree as compact UTF-8 JSON.</summary>
internal sealed class JsonWriter
{
    private static readonly SearchValues<char> Escaped =
        SearchValues.Create("\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000a\u000b\u000c\u000d\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f<>&\u2028\u2029");

    [ThreadStatic]
    private static JsonWriter? _spare;

    private byte[] _buffer = new byte[16 * 1024];
    private int _at;
    private List<SharedPart>? _shared;

    public int Length => _at;

    /// <summary>Writes one value.</summary>
    public static byte[] Write(object? value)
    {
        var writer = Rent();
        writer.Value(value);
        var result = writer.ToArray();
        Return(writer);
        return result;
    }

    /// <summary>Writes one value, with the shared texts in it kept apart.</summary>
    public static StoredJson WriteStored(object? value)
    {
        var writer = Rent();
        var shared = writer._shared = [];
        writer.Value(value);
        writer._shared = null;
        var result = new StoredJson(writer.ToArray(), [.. shared]);
        Return(writer);
        return result;
    }

    public static string Text(object? value) => Encoding.UTF8.GetString(Write(value));

    public static JsonWriter Rent()
    {
        var writer = _spare ?? new JsonWriter();
        _spare = null;
        writer._at = 0;
        return writer;
    }

    public static void Return(JsonWriter writer)
    {
        if (writer._buffer.Length <= 1 << 20)
        {
            _spare = writer;
        }
    }

    public byte[] ToArray() => _buffer.AsSpan(0, _at).ToArray();

    public int Capacity => _buffer.Length;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _at);

    /// <summary>Takes back what was written behind a position.</summary>
    public void Truncate(int length) => _at = length;

    /// <summary>Copies a document from a position on.</summary>
    public JsonWriter Raw(StoredJson json, int from = 0)
    {
        Reserve(json.Length);
        _at += json.CopyTo(from, _buffer.AsSpan(_at));
        return this;
    }

    public JsonWriter Raw(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_at));
        _at += bytes.Length;
        return this;
    }

    public void Value(object? value)
    {
        switch (value)
        {
            case null:
                Raw("null"u8);
                break;
            case string text:
                String(text);
                break;
            case JsonMap map:
                Map(map);
                break;
            case JsonList list:
                List(list);
                break;
            case long number:
                Reserve(20);
                Utf8Formatter.TryFormat(number, _buffer.AsSpan(_at), out var written);
                _at += written;
                break;
            case bool flag:
                Raw(flag ? "true"u8 : "false"u8);
                break;
            case double number:
                Raw(Encoding.ASCII.GetBytes(GoText.Number(number)));
                break;
            case int number:
                Value((long)number);
                break;
            case JsonShared shared when _shared is not null:
                _shared.Add(new(_at, shared));
                break;
            case JsonShared shared:
                Raw(shared.Utf8);
                break;
            case JsonRaw raw:
                Raw(raw.Utf8);
                break;
            default:
                throw new InvalidOperationException($"A value of type {value.GetType()} is no JSON.");
        }
    }

    private void Map(JsonMap map)
    {
        Byte((byte)'{');
        for (var i = 0; i < map.Count; i++)
        {
            var (key, value) = map.At(i);
            Key(key, "\""u8);
            Value(value);
        }

        Byte((byte)'}');
    }

    /// <summary>Writes the key of an entry, with a comma in front unless it is the first.</summary>
    /// <param name="key">The key.</param>
    /// <param name="opening">The quote, and what belongs in front of the key.</param>
    public void Key(string key, ReadOnlySpan<byte> opening)
    {
        Reserve((key.Length * 3) + 8);
        if (_buffer[_at - 1] != '{')
        {
            _buffer[_at++] = (byte)',';
        }

        opening.CopyTo(_buffer.AsSpan(_at));
        _at += opening.Length;
        var plain = PlainText.Copy(key, _buffer.AsSpan(_at));
        _at += plain;
        if (plain < key.Length)
        {
            Text(key.AsSpan(plain));
            Reserve(2);
        }

        _buffer[_at++] = (byte)'"';
        _buffer[_at++] = (byte)':';
    }

    private void List(JsonList list)
    {
        Byte((byte)'[');
        for (var i = 0; i < list.Count; i++)
        {
            if (i > 0)
            {
                Byte((byte)',');
            }

            Value(list[i]);
        }

        Byte((byte)']');
    }

    public void String(string text)
    {
        Reserve((text.Length * 3) + 2);
        _buffer[_at++] = (byte)'"';
        var plain = PlainText.Copy(text, _buffer.AsSpan(_at));
        _at += plain;
        if (plain < text.Length)
        {
            Text(text.AsSpan(plain));
            Reserve(1);
        }

        _buffer[_at++] = (byte)'"';
    }

    /// <summary>Writes the inside of a string.</summary>
    public void Text(ReadOnlySpan<char> rest)
    {
        while (true)
        {
            Reserve((rest.Length * 3) + 2);
            var plain = PlainText.Copy(rest, _buffer.AsSpan(_at));
            _at += plain;
            rest = rest[plain..];
            if (rest.Length == 0)
            {
                return;
            }

            var end = rest.IndexOfAny(Escaped);
            Utf8(end < 0 ? rest : rest[..end]);
            if (end < 0)
            {
                return;
            }

            Escape(rest[end]);
            rest = rest[(end + 1)..];
        }
    }

    private void Escape(char letter)
    {
        switch (letter)
        {
            case '"':
                Raw("\\\""u8);
                break;
            case '\\':
                Raw("\\\\"u8);
                break;
            case '\n':
                Raw("\\n"u8);
                break;
            case '\r':
                Raw("\\r"u8);
                break;
            case '\t':
                Raw("\\t"u8);
                break;
            default:
                Raw("\\u"u8);
                Reserve(4);
                Utf8Formatter.TryFormat((ushort)letter, _buffer.AsSpan(_at), out var written, new StandardFormat('x', 4));
                _at += written;
                break;
        }
    }

    private void Utf8(ReadOnlySpan<char> text)
    {
        Reserve(text.Length * 3);
        _at += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_at));
    }

    /// <summary>Writes JSON as the inside of a string.</summary>
    public void Inside(ReadOnlySpan<byte> json)
    {
        Reserve(json.Length * 2);
        while (json.IndexOfAny((byte)'"', (byte)'\\') is >= 0 and var at)
        {
            json[..at].CopyTo(_buffer.AsSpan(_at));
            _at += at;
            _buffer[_at++] = (byte)'\\';
            _buffer[_at++] = json[at];
            json = json[(at + 1)..];
        }

        json.CopyTo(_buffer.AsSpan(_at));
        _at += json.Length;
    }

    public void Byte(byte value)
    {
        Reserve(1);
        _buffer[_at++] = value;
    }

    private void Reserve(int more)
    {
        if (_at + more > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _at + more));
        }
    }
}
