using System.Diagnostics.CodeAnalysis;

namespace Vitess.Operator.Sdk.DesiredState.Backups;

/// <summary>When something happens again and again, as cron expressions say it.</summary>
/// <remarks>
/// Five fields (minute, hour, day, month, weekday) or one of <c>@yearly</c>, <c>@annually</c>, <c>@monthly</c>, <c>@weekly</c>, <c>@daily</c>,
/// <c>@midnight</c>, <c>@hourly</c>, <c>@every 90m</c>. If neither day nor weekday has a <c>*</c>, either is enough. There is no field for
/// seconds and no prefix for the time zone. Source: reference/backups.md, section 11.
/// </remarks>
public sealed class CronSchedule
{
    /// <summary>How far ahead a moment is looked for, in calendar years: what does not happen until then never does.</summary>
    private const int Years = 5;

    private const string Every = "@every ";
    private readonly IReadOnlyList<CronField> _fields;
    private readonly TimeSpan? _interval;

    private CronSchedule(IReadOnlyList<CronField> fields, TimeSpan? interval = null) => (_fields, _interval) = (fields, interval);

    /// <summary>Reads an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <exception cref="FormatException">The text is no cron expression; the message tells where.</exception>
    public static CronSchedule Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.StartsWith('@'))
        {
            return text.StartsWith(Every, StringComparison.Ordinal) ? OfInterval(text[Every.Length..]) : OfFields(Named(text), text);
        }

        return OfFields(text, text);
    }

    /// <summary>Reads an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="schedule">What it says, if the result is true.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CronSchedule? schedule)
    {
        try
        {
            schedule = text is null ? null : Parse(text);
        }
        catch (FormatException)
        {
            schedule = null;
        }

        return schedule is not null;
    }

    /// <summary>The first moment after another one.</summary>
    /// <param name="after">The moment that is not meant any more.</param>
    /// <param name="zone">Where the fields are read on the clock; null means UTC. A time that the clock leaves out is passed over, one that it shows twice counts twice.</param>
    /// <returns>The moment, in UTC; null when there is none within five years.</returns>
    public DateTimeOffset? Next(DateTimeOffset after, TimeZoneInfo? zone = null)
    {
        if (_interval is { } interval)
        {
            var next = after.ToUniversalTime() + interval;
            return next.AddTicks(-(next.Ticks % TimeSpan.TicksPerSecond));
        }

        return NextMatch(after.ToUniversalTime(), zone ?? TimeZoneInfo.Utc);
    }

    private DateTimeOffset? NextMatch(DateTimeOffset after, TimeZoneInfo zone)
    {
        var moment = after.AddTicks(-(after.Ticks % TimeSpan.TicksPerMinute)).AddMinutes(1);
        var lastYear = TimeZoneInfo.ConvertTime(after, zone).Year + Years;
        while (true)
        {
            var local = TimeZoneInfo.ConvertTime(moment, zone);
            if (local.Year > lastYear)
            {
                return null;
            }

            if (IsOnDay(local) && _fields[1].Has(local.Hour))
            {
                if (_fields[0].Has(local.Minute))
                {
                    return moment;
                }

                moment = moment.AddMinutes(1);
            }
            else
            {
                // Hour by hour, whatever the clock does in between.
                moment = moment.AddMinutes(60 - local.Minute);
            }
        }
    }

    private bool IsOnDay(DateTimeOffset local)
    {
        var (day, weekday) = (_fields[2], _fields[4]);
        var isDay = day.Has(local.Day);
        var isWeekday = weekday.Has((int)local.DayOfWeek);
        return _fields[3].Has(local.Month) && (day.IsOpen || weekday.IsOpen ? isDay && isWeekday : isDay || isWeekday);
    }

    private static CronSchedule OfInterval(string text)
    {
        if (!GoDuration.TryParse(text, out var interval))
        {
            throw new FormatException($"'{text}' is no duration; write it as 90m or 1h30m");
        }

        var seconds = Math.Max(1, interval.Ticks / TimeSpan.TicksPerSecond);
        return new CronSchedule([], new TimeSpan(seconds * TimeSpan.TicksPerSecond));
    }

    private static CronSchedule OfFields(string expression, string text)
    {
        var fields = expression.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != CronFieldKind.All.Count)
        {
            throw new FormatException(FormattableString.Invariant($"'{text}' has {fields.Length} fields instead of 5: minute, hour, day, month, weekday"));
        }

        return new CronSchedule([.. fields.Zip(CronFieldKind.All, CronField.Parse)]);
    }

    private static string Named(string text) => text switch
    {
        "@yearly" or "@annually" => "0 0 1 1 *",
        "@monthly" => "0 0 1 * *",
        "@weekly" => "0 0 * * 0",
        "@daily" or "@midnight" => "0 0 * * *",
        "@hourly" => "0 * * * *",
        _ => throw new FormatException($"'{text}' is not known"),
    };
}
