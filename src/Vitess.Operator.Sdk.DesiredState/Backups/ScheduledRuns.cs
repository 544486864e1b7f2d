namespace Vitess.Operator.Sdk.DesiredState.Backups;

/// <summary>Which run of a schedule is due.</summary>
/// <param name="Missed">The latest run that should have begun and did not; null when there is none.</param>
/// <param name="Next">The first run after now; null when there is none.</param>
/// <param name="AreTooMany">Whether more runs were missed than may be: nobody knows then why none of them was begun.</param>
/// <remarks>Source: reference/backups.md, section 8.6.</remarks>
public readonly record struct ScheduledRuns(DateTimeOffset? Missed, DateTimeOffset? Next, bool AreTooMany)
{
    /// <summary>How many runs may be missed when a schedule does not say.</summary>
    public const int DefaultAllowedMisses = 100;

    /// <summary>Looks for the run that is due.</summary>
    /// <param name="cron">When runs begin.</param>
    /// <param name="since">The run that was begun last, or the moment that the schedule was made.</param>
    /// <param name="now">The time.</param>
    /// <param name="zone">Time zone of the schedule; null means UTC.</param>
    /// <param name="deadline">How late a run may begin; null means at any time.</param>
    /// <param name="allowed">How many runs may be missed; null means <see cref="DefaultAllowedMisses"/>.</param>
    public static ScheduledRuns Of(
        CronSchedule cron, DateTimeOffset since, DateTimeOffset now, TimeZoneInfo? zone = null, TimeSpan? deadline = null, int? allowed = null)
    {
        ArgumentNullException.ThrowIfNull(cron);
        var next = cron.Next(now, zone);
        var start = deadline is { } late && now - late > since ? now - late : since;
        DateTimeOffset? missed = null;
        var count = 0;
        for (var run = cron.Next(start, zone); run <= now; run = cron.Next(run.Value, zone))
        {
            missed = run;
            if (++count > (allowed ?? DefaultAllowedMisses))
            {
                return new ScheduledRuns(null, next, true);
            }
        }

        return new ScheduledRuns(missed, next, false);
    }
}
