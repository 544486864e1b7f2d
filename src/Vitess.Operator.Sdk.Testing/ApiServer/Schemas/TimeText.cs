using System.Globalization;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Times as the API writes them.</summary>
internal static class TimeText
{
    public static string Seconds(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Micros(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Brings a time into UTC; MicroTime keeps six digits and wants six.</summary>
    /// <exception cref="JsonFormatException">The text is no time.</exception>
    public static string Normalise(string text, bool micro)
    {
        if (micro && !HasSixDigits(text) && LooksLikeTime(text))
        {
            throw Unparsable(text, "2006-01-02T15:04:05.000000Z07:00", text.Length > 19 ? text[19..] : text, ".000000");
        }

        if (LooksLikeTime(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return micro ? Micros(time) : Seconds(time);
        }

        throw Unparsable(text, micro ? "2006-01-02T15:04:05.000000Z07:00" : "2006-01-02T15:04:05Z07:00", text, "2006");
    }

    public static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static bool LooksLikeTime(string text) => text.Length >= 20 && text[10] == 'T' && text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool HasSixDigits(string text) =>
        text.Length > 26 && text[19] == '.' && text.AsSpan(20, 6).IndexOfAnyExceptInRange('0', '9') < 0 && !char.IsAsciiDigit(text[26]);

    private static JsonFormatException Unparsable(string text, string layout, string rest, string element) =>
        new($"parsing time \"{text}\" as \"{layout}\": cannot parse \"{rest}\" as \"{element}\"");
}
