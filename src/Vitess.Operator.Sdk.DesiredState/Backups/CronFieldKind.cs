namespace Vitess.Operator.Sdk.DesiredState.Backups;

/// <summary>One of the five fields that a cron expression consists of.</summary>
/// <param name="Name">Name, for people.</param>
/// <param name="First">Lowest value.</param>
/// <param name="Last">Highest value; Sunday is 0 and never 7.</param>
/// <param name="Names">Names of values, beginning with that of the lowest; none where values have no names.</param>
internal sealed record CronFieldKind(string Name, int First, int Last, List<string> Names)
{
    /// <summary>The fields in the order in which they are written.</summary>
    public static IReadOnlyList<CronFieldKind> All { get; } =
    [
        new("minute", 0, 59, []),
        new("hour", 0, 23, []),
        new("day", 1, 31, []),
        new("month", 1, 12, ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]),
        new("weekday", 0, 6, ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]),
    ];
}
