using System;
using System.Globalization;

namespace k8s;

/// <summary>The times of the Kubernetes API: RFC 3339, in UTC, whole seconds or microseconds.</summary>
internal static class Rfc3339
{
    private const string Seconds = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const string Microseconds = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";
    private const int SecondsLength = 19;
    private const int MaxFractionDigits = 9;

    /// <summary>Room for the longest text that <see cref="Format"/> makes.</summary>
    public const int MaxLength = 27;

    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Reads a time with up to nine fraction digits, of which seven are kept, and <c>Z</c> or an offset.</summary>
    /// <exception cref="FormatException">The text is no such time.</exception>
    public static DateTimeOffset Parse(string text) =>
        TryParse(text, out var time) ? time : throw new FormatException($"'{text}' is not a time in RFC 3339 form.");

    /// <summary>Writes a time: no fraction for whole seconds, else six digits.</summary>
    public static int Format(DateTime utc, Span<char> destination)
    {
        var format = utc.Ticks % TimeSpan.TicksPerSecond == 0 ? Seconds : Microseconds;
        return utc.TryFormat(destination, out var length, format, CultureInfo.InvariantCulture)
            ? length
            : throw new ArgumentException("The buffer is too small.", nameof(destination));
    }

    private static bool TryParse(string text, out DateTimeOffset time)
    {
        time = default;
        if (text is null || text.Length <= SecondsLength || !EndsWithZone(text))
        {
            return false;
        }

        if (text[SecondsLength] == '.')
        {
            var digits = text.AsSpan(SecondsLength + 1).IndexOfAnyExceptInRange('0', '9');
            if (digits is < 1 or > MaxFractionDigits)
            {
                return false;
            }

            // .NET counts in units of 100 ns, so digits eight and nine have no place.
            text = digits > 7 ? text.Remove(SecondsLength + 8, digits - 7) : text;
        }

        return DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
    }

    private static bool EndsWithZone(string text) => text[^1] == 'Z' || (text[^6] is '+' or '-' && text[^3] == ':');
}
