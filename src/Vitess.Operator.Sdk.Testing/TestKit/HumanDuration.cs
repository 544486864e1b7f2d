using System.Globalization;

namespace Vitess.Operator.Sdk.Testing;

/// <summary>Durations as kubectl shows ages: two units while they are few, then one.</summary>
internal static class HumanDuration
{
    private const int HoursPerYear = 24 * 365;

    /// <summary>The time from a moment until now; <c>&lt;unknown&gt;</c> without a moment.</summary>
    public static string Since(DateTime? moment, DateTimeOffset now) =>
        moment is { } begin ? Of(now.UtcDateTime - begin.ToUniversalTime()) : "<unknown>";

    /// <summary>The text of a duration.</summary>
    public static string Of(TimeSpan duration)
    {
        var seconds = (long)Math.Floor(duration.TotalSeconds);
        var (minutes, hours) = (seconds / 60, seconds / 3600);
        return seconds switch
        {
            < -1 => "<invalid>",
            < 0 => "0s",
            < 120 => Text(seconds, "s"),
            < 600 => Text(minutes, "m", seconds % 60, "s"),
            < 3 * 3600 => Text(minutes, "m"),
            < 8 * 3600 => Text(hours, "h", minutes % 60, "m"),
            < 48 * 3600 => Text(hours, "h"),
            < 8 * 24 * 3600 => Text(hours / 24, "d", hours % 24, "h"),
            < 2L * HoursPerYear * 3600 => Text(hours / 24, "d"),
            < 8L * HoursPerYear * 3600 => Text(hours / HoursPerYear, "y", hours / 24 % 365, "d"),
            _ => Text(hours / HoursPerYear, "y"),
        };
    }

    private static string Text(long number, string unit) => string.Create(CultureInfo.InvariantCulture, $"{number}{unit}");

    private static string Text(long number, string unit, long rest, string restUnit) =>
        rest == 0 ? Text(number, unit) : Text(number, unit) + Text(rest, restUnit);
}
