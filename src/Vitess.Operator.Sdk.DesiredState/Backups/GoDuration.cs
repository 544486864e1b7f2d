using System.Buffers;
using System.Globalization;

namespace Vitess.Operator.Sdk.DesiredState.Backups;

/// <summary>Durations as Go writes them: <c>1h30m</c>, <c>3600s</c>, <c>1.5h</c>.</summary>
internal static class GoDuration
{
    private static readonly SearchValues<char> NumberParts = SearchValues.Create("0123456789.");

    /// <summary>Reads a duration; a part of 100 ns counts as a whole.</summary>
    public static bool TryParse(string? text, out TimeSpan duration)
    {
        duration = default;
        var rest = text.AsSpan();
        var negative = rest.StartsWith("-");
        rest = negative || rest.StartsWith("+") ? rest[1..] : rest;
        if (rest is "0")
        {
            return true;
        }

        var ticks = 0m;
        do
        {
            if (!TryTakePart(ref rest, ref ticks))
            {
                return false;
            }
        }
        while (!rest.IsEmpty);

        duration = new TimeSpan((long)decimal.Ceiling(negative ? -ticks : ticks));
        return true;
    }

    private static bool TryTakePart(ref ReadOnlySpan<char> rest, ref decimal ticks)
    {
        // Longer numbers are beyond what Go accepts, and would not fit.
        const int MostDigits = 19;
        var length = rest.IndexOfAnyExcept(NumberParts);
        if (length is <= 0 or > MostDigits
            || !decimal.TryParse(rest[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        rest = rest[length..];
        var end = rest.IndexOfAnyInRange('0', '9');
        var unit = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[end..];
        if (TicksOf(unit) is not { } size)
        {
            return false;
        }

        ticks += number * size;
        return ticks <= long.MaxValue;
    }

    private static decimal? TicksOf(ReadOnlySpan<char> unit) => unit switch
    {
        "ns" => 0.01m,
        "us" or "µs" or "μs" => TimeSpan.TicksPerMicrosecond,
        "ms" => TimeSpan.TicksPerMillisecond,
        "s" => TimeSpan.TicksPerSecond,
        "m" => TimeSpan.TicksPerMinute,
        "h" => TimeSpan.TicksPerHour,
        _ => null,
    };
}
