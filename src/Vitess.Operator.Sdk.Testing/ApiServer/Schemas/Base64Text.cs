using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Data in base64, as []byte fields have it.</summary>
internal static class Base64Text
{
    /// <exception cref="JsonFormatException">The text is no base64.</exception>
    public static string Check(string text)
    {
        var clean = text.Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);
        if (clean.Length % 4 == 0 && Base64.IsValid(clean))
        {
            return clean;
        }

        throw new JsonFormatException($"illegal base64 data at input byte {BadPosition(clean).ToString(CultureInfo.InvariantCulture)}");
    }

    public static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    public static int DecodedLength(string text) => text.Length == 0 ? 0 : (text.Length / 4 * 3) - (text.EndsWith("==", StringComparison.Ordinal) ? 2 : text.EndsWith('=') ? 1 : 0);

    private static int BadPosition(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(text[i]) && text[i] is not ('+' or '/'))
            {
                return i;
            }
        }

        return text.Length - (text.Length % 4);
    }
}
