using System.Text;

namespace Vitess.Operator.Sdk.Models.Documents;

/// <summary>Turns bytes into text. UTF-8 is the rule; UTF-16 and UTF-32 need the mark at the start that tells them.</summary>
internal static class SourceText
{
    private static readonly Encoding[] Marked =
    [
        new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true),
        new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true),
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
    ];

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of the bytes; null, with a finding, if they are none.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, FindingList findings)
    {
        var encoding = Utf8 as Encoding;
        foreach (var marked in Marked)
        {
            if (bytes.StartsWith(marked.Preamble))
            {
                encoding = marked;
                bytes = bytes[marked.Preamble.Length..];
                break;
            }
        }

        try
        {
            var text = encoding.GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal) ? Refuse(text, text.IndexOf('\0', StringComparison.Ordinal), findings) : text;
        }
        catch (DecoderFallbackException failure)
        {
            return Refuse(Before(bytes, failure.Index, encoding), int.MaxValue, findings);
        }
    }

    private static string? Refuse(string text, int at, FindingList findings)
    {
        var (line, column) = TextPosition.Of(text, Math.Min(at, text.Length));
        findings.Add(DocumentFindingCodes.Encoding, line, column, "", "this is no UTF-8 text", "save the file as UTF-8");
        return null;
    }

    private static string Before(ReadOnlySpan<byte> bytes, int index, Encoding encoding)
    {
        var readable = bytes[..Math.Clamp(index, 0, bytes.Length)];
        return Encoding.GetEncoding(encoding.CodePage).GetString(readable);
    }
}
