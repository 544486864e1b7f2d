using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Reads UTF-8 JSON into a tree, with the messages of Go's decoder; notes fields that are there twice.</summary>
internal ref struct JsonParser
{
    private static readonly SearchValues<byte> EndsText = SearchValues.Create("\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000a\u000b\u000c\u000d\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f"u8);

    private readonly ReadOnlySpan<byte> _text;
    private readonly List<string>? _duplicates;
    private readonly List<string>? _path;
    private readonly int _depthLimit;
    private readonly JsonParts _spare;
    private ReadOnlySpan<SharedPart> _shared;
    private int _at;
    private int _depth;
    private bool _sawDuplicate;

    private JsonParser(ReadOnlySpan<byte> text, List<string>? duplicates, JsonParts spare)
    {
        _spare = spare;
        _text = text;
        _duplicates = duplicates;
        _path = duplicates is null ? null : [];
        _depthLimit = JsonLimits.Allowed;
    }

    /// <summary>Reads one document.</summary>
    /// <param name="text">The text.</param>
    /// <param name="duplicates">Gets a finding for each field that is there twice; the last value counts.</param>
    /// <exception cref="JsonFormatException">The text is no JSON.</exception>
    public static object? Parse(ReadOnlySpan<byte> text, List<string>? duplicates = null)
    {
        var spare = JsonParts.Rent();
        var parser = new JsonParser(text, null, spare);
        var value = parser.Document();
        if (parser._sawDuplicate && duplicates is not null)
        {
            // Hardly any document has duplicates, so their paths are looked for in a second pass.
            value = new JsonParser(text, duplicates, spare).Document();
        }

        JsonParts.Return(spare);
        return value;
    }

    /// <summary>Reads a stored document; shared texts stay what they are.</summary>
    public static object? Parse(StoredJson stored)
    {
        var spare = JsonParts.Rent();
        var value = new JsonParser(stored.Own, null, spare) { _shared = stored.Shared }.Document();
        JsonParts.Return(spare);
        return value;
    }

    private object? Document()
    {
        var value = Value(KeyNode.Root);
        SkipBlanks();
        return _at < _text.Length ? throw Unexpected("after top-level value") : value;
    }

    private object? Value(KeyNode place)
    {
        if (!_shared.IsEmpty && _shared[0].At == _at)
        {
            return Shared();
        }

        SkipBlanks();
        if (_at >= _text.Length)
        {
            throw EndOfInput();
        }

        switch (_text[_at])
        {
            case (byte)'{':
                return Map(place);
            case (byte)'[':
                return List(place);
            case (byte)'"':
                return Text();
            case (byte)'t':
                Word("true");
                return Boxed.True;
            case (byte)'f':
                Word("false");
                return Boxed.False;
            case (byte)'n':
                Word("null");
                return null;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                return Number();
            default:
                throw Unexpected("looking for beginning of value");
        }
    }

    private JsonShared Shared()
    {
        var shared = _shared[0].Json;
        _shared = _shared[1..];
        return shared;
    }

    private JsonMap Map(KeyNode place)
    {
        Enter();
        _at++;
        SkipBlanks();
        if (TryTake((byte)'}'))
        {
            _depth--;
            return new();
        }

        var from = _spare.EntryCount;
        JsonMap? large = null;
        KeyNode? before = null;
        while (true)
        {
            SkipBlanks();
            if (_at >= _text.Length)
            {
                throw EndOfInput();
            }

            if (_text[_at] != '"')
            {
                throw Unexpected("looking for beginning of object key string");
            }

            before = Entry(from, large, place, before);
            large ??= _spare.EntryCount - from == JsonMap.IndexFrom ? _spare.TakeMap(from) : null;
            SkipBlanks();
            if (TryTake((byte)','))
            {
                continue;
            }

            if (TryTake((byte)'}'))
            {
                _depth--;
                return large ?? _spare.TakeMap(from);
            }

            throw _at >= _text.Length ? EndOfInput() : Unexpected("after object key:value pair");
        }
    }

    private KeyNode Entry(int from, JsonMap? large, KeyNode place, KeyNode? before)
    {
        var rest = _text[_at..];
        var node = before is null ? place.Inside(rest) : before.Behind(rest);
        string key;
        if (node is not null)
        {
            key = node.Name;
            _at += node.Length;
        }
        else
        {
            key = Key();
            node = before is null ? place.LearnInside(key) : before.LearnBehind(key);
        }

        _path?.Add(_path.Count == 0 ? key : "." + key);
        var value = Value(node);
        if (!(large?.Set(key, value) ?? _spare.Set(from, key, value)))
        {
            _sawDuplicate = true;
            NoteDuplicate();
        }

        _path?.RemoveAt(_path.Count - 1);
        return node;
    }

    private string Key()
    {
        var key = Text();
        SkipBlanks();
        if (!TryTake((byte)':'))
        {
            throw _at >= _text.Length ? EndOfInput() : Unexpected("after object key");
        }

        return key;
    }

    private void NoteDuplicate()
    {
        if (_duplicates is { Count: < 100 })
        {
            var finding = $"duplicate field \"{string.Concat(_path!)}\"";
            if (!_duplicates.Contains(finding))
            {
                _duplicates.Add(finding);
            }
        }
    }

    private JsonList List(KeyNode place)
    {
        Enter();
        _at++;
        SkipBlanks();
        if (TryTake((byte)']'))
        {
            _depth--;
            return [];
        }

        var from = _spare.ItemCount;
        while (true)
        {
            _path?.Add($"[{(_spare.ItemCount - from).ToString(CultureInfo.InvariantCulture)}]");
            _spare.Add(Value(place));
            _path?.RemoveAt(_path.Count - 1);
            SkipBlanks();
            if (TryTake((byte)','))
            {
                continue;
            }

            if (TryTake((byte)']'))
            {
                _depth--;
                return _spare.TakeList(from);
            }

            throw _at >= _text.Length ? EndOfInput() : Unexpected("after array element");
        }
    }

    private string Text()
    {
        var rest = _text[(_at + 1)..];
        var end = rest.IndexOfAny(EndsText);
        if (end >= 0 && rest[end] == '"')
        {
            _at += end + 2;
            return NameCache.Get(rest[..end]);
        }

        return EscapedText();
    }

    private string EscapedText()
    {
        var text = new StringBuilder();
        _at++;
        while (true)
        {
            var rest = _text[_at..];
            var end = rest.IndexOfAny((byte)'"', (byte)'\\');
            CheckControls(end < 0 ? rest : rest[..end]);
            if (end < 0)
            {
                throw EndOfInput();
            }

            text.Append(Encoding.UTF8.GetString(rest[..end]));
            _at += end + 1;
            if (rest[end] == '"')
            {
                return text.ToString();
            }

            Escape(text);
        }
    }

    private void Escape(StringBuilder text)
    {
        if (_at >= _text.Length)
        {
            throw EndOfInput();
        }

        var letter = (char)_text[_at];
        var plain = letter switch { '"' => '"', '\\' => '\\', '/' => '/', 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => '\0' };
        if (plain != '\0')
        {
            text.Append(plain);
            _at++;
            return;
        }

        if (letter != 'u')
        {
            throw Unexpected("in string escape code");
        }

        _at++;
        text.Append(CodeUnit());
    }

    private char CodeUnit()
    {
        if (_at + 4 > _text.Length)
        {
            throw EndOfInput();
        }

        for (var i = 0; i < 4; i++)
        {
            if (!Uri.IsHexDigit((char)_text[_at + i]))
            {
                _at += i;
                throw Unexpected("in \\u hexadecimal character escape");
            }
        }

        _ = Utf8Parser.TryParse(_text.Slice(_at, 4), out ushort unit, out _, 'x');
        _at += 4;
        return (char)unit;
    }

    private void CheckControls(ReadOnlySpan<byte> part)
    {
        var at = part.IndexOfAnyInRange((byte)0, (byte)31);
        if (at >= 0)
        {
            throw new JsonFormatException($"invalid character {GoText.QuoteRune((char)part[at])} in string literal");
        }
    }

    private object Number()
    {
        var start = _at;
        var whole = true;
        if (_text[_at] == '-')
        {
            _at++;
        }

        Digits("in numeric literal");
        if (_at < _text.Length && _text[_at] == '.')
        {
            whole = false;
            _at++;
            Digits("after decimal point in numeric literal");
        }

        if (_at < _text.Length && (_text[_at] | 32) == 'e')
        {
            whole = false;
            _at++;
            if (_at < _text.Length && _text[_at] is (byte)'+' or (byte)'-')
            {
                _at++;
            }

            Digits("in exponent of numeric literal");
        }

        var text = _text[start.._at];
        if (whole && Utf8Parser.TryParse(text, out long number, out var used) && used == text.Length)
        {
            return Boxed.Of(number);
        }

        return Fraction(text);
    }

    private static object Fraction(ReadOnlySpan<byte> text)
    {
        var value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(value)
            ? value
            : throw new JsonFormatException($"json: cannot unmarshal number {Encoding.ASCII.GetString(text)} into Go value of type float64");
    }

    private void Digits(string where)
    {
        if (_at >= _text.Length)
        {
            throw EndOfInput();
        }

        if (_text[_at] is < (byte)'0' or > (byte)'9')
        {
            throw Unexpected(where);
        }

        var leadingZero = _text[_at] == '0' && where == "in numeric literal";
        while (_at < _text.Length && _text[_at] is >= (byte)'0' and <= (byte)'9')
        {
            _at++;
            if (leadingZero)
            {
                break;
            }
        }
    }

    private void Word(string word)
    {
        for (var i = 0; i < word.Length; i++, _at++)
        {
            if (_at >= _text.Length)
            {
                throw EndOfInput();
            }

            if (_text[_at] != word[i])
            {
                throw Unexpected($"in literal {word} (expecting {GoText.QuoteRune(word[i])})");
            }
        }
    }

    private void Enter()
    {
        if (++_depth > _depthLimit)
        {
            throw _depthLimit < JsonLimits.Depth ? new JsonDepthException() : new JsonFormatException($"invalid character {GoText.QuoteRune((char)_text[_at])} exceeded max depth");
        }
    }

    private bool TryTake(byte letter)
    {
        if (_at < _text.Length && _text[_at] == letter)
        {
            _at++;
            return true;
        }

        return false;
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && _text[_at] is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r')
        {
            _at++;
        }
    }

    private readonly JsonFormatException Unexpected(string where) =>
        new($"invalid character {GoText.QuoteRune(CurrentRune())} {where}");

    private readonly char CurrentRune() => (char)_text[_at];

    private static JsonFormatException EndOfInput() => new("unexpected end of JSON input");
}
