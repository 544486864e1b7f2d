using System.Globalization;
using System.Text;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Cuts an expression into tokens.</summary>
internal sealed class CelLexer(string text)
{
    private static readonly string[] Symbols =
        ["&&", "||", "==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "%", "!", "?", ":", ".", ",", "(", ")", "[", "]", "{", "}"];

    private int _at;

    public List<CelToken> Read()
    {
        var tokens = new List<CelToken>();
        while (Next() is { } token)
        {
            tokens.Add(token);
        }

        tokens.Add(new(CelTokenType.End, "<EOF>", null, text.Length));
        return tokens;
    }

    private CelToken? Next()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }

        if (_at >= text.Length)
        {
            return null;
        }

        var start = _at;
        var letter = text[_at];
        if (char.IsAsciiDigit(letter))
        {
            return Number(start);
        }

        if (letter is '"' or '\'' || (letter is 'r' or 'R' && _at + 1 < text.Length && text[_at + 1] is '"' or '\''))
        {
            return Quoted(start);
        }

        return char.IsAsciiLetter(letter) || letter == '_' ? Word(start) : Symbol(start);
    }

    private CelToken Word(int start)
    {
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] == '_'))
        {
            _at++;
        }

        var word = text[start.._at];
        return word switch
        {
            "true" => new(CelTokenType.Literal, word, true, start),
            "false" => new(CelTokenType.Literal, word, false, start),
            "null" => new(CelTokenType.Literal, word, null, start),
            _ => new(CelTokenType.Name, word, null, start),
        };
    }

    private CelToken Symbol(int start)
    {
        var symbol = Array.Find(Symbols, s => string.CompareOrdinal(text, start, s, 0, s.Length) == 0)
            ?? throw new CelException($"ERROR: <input>:1:{start + 1}: Syntax error: token recognition error at: '{text[start]}'");
        _at += symbol.Length;
        return new(CelTokenType.Symbol, symbol, null, start);
    }

    private CelToken Number(int start)
    {
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || (text[_at] == '.' && _at + 1 < text.Length && char.IsAsciiDigit(text[_at + 1]))
            || (text[_at] is '+' or '-' && text[_at - 1] is 'e' or 'E')))
        {
            _at++;
        }

        var word = text[start.._at];
        var bare = word.TrimEnd('u');

        // Boxed at once: the common type of a whole and a real number would be the real one.
        var value = bare.StartsWith("0x", StringComparison.Ordinal)
            ? (object)long.Parse(bare.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : long.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
                ? (object)whole
                : double.Parse(bare, CultureInfo.InvariantCulture);
        return new(CelTokenType.Literal, word, value, start);
    }

    private CelToken Quoted(int start)
    {
        var raw = text[_at] is 'r' or 'R';
        _at += raw ? 1 : 0;
        var quote = text[_at++];
        var result = new StringBuilder();
        while (_at < text.Length && text[_at] != quote)
        {
            if (text[_at] == '\\' && !raw && _at + 1 < text.Length)
            {
                Escape(result);
            }
            else
            {
                result.Append(text[_at++]);
            }
        }

        if (_at >= text.Length)
        {
            throw new CelException($"ERROR: <input>:1:{start + 1}: Syntax error: token recognition error at: '{text[start..]}'");
        }

        _at++;
        return new(CelTokenType.Literal, text[start.._at], result.ToString(), start);
    }

    private void Escape(StringBuilder result)
    {
        var letter = text[_at + 1];
        _at += 2;
        switch (letter)
        {
            case 'n':
                result.Append('\n');
                break;
            case 't':
                result.Append('\t');
                break;
            case 'r':
                result.Append('\r');
                break;
            case 'u' when _at + 4 <= text.Length:
                result.Append((char)int.Parse(text.AsSpan(_at, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                _at += 4;
                break;
            default:
                result.Append(letter);
                break;
        }
    }
}
