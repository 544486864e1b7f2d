using System.Globalization;
using Vitess.Operator.Sdk.DesiredState.Backups;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Backups;

public sealed class CronScheduleTests
{
    [Theory]
    [InlineData("15 2 * * *", "2026-03-10T02:15:00Z", "2026-03-11T02:15:00Z")]
    [InlineData("15 2 * * *", "2026-03-10T02:14:59Z", "2026-03-10T02:15:00Z")]
    [InlineData("*/5 * * * *", "2026-03-10T12:00:30Z", "2026-03-10T12:05:00Z")]
    [InlineData("7/30 * * * *", "2026-03-10T12:07:00Z", "2026-03-10T12:37:00Z")]
    [InlineData("7/30 * * * *", "2026-03-10T12:37:00Z", "2026-03-10T13:07:00Z")]
    [InlineData("37 3/6 * * *", "2026-03-10T21:37:00Z", "2026-03-11T03:37:00Z")]
    [InlineData("0 9-17/4 * * mon-FRI", "2026-03-13T17:00:00Z", "2026-03-16T09:00:00Z")]
    [InlineData("0,30 1 1,15 jan,Jul ?", "2026-01-15T01:30:00Z", "2026-07-01T01:00:00Z")]
    [InlineData("0 0 13 * 5", "2026-03-10T00:00:00Z", "2026-03-13T00:00:00Z")]
    [InlineData("0 0 14 * 5", "2026-03-13T00:00:00Z", "2026-03-14T00:00:00Z")]
    [InlineData("0 0 */2 * 5", "2026-03-10T00:00:00Z", "2026-03-13T00:00:00Z")]
    [InlineData("0 0 */2 * 5", "2026-03-13T00:00:00Z", "2026-03-27T00:00:00Z")]
    [InlineData("0 0 29 2 *", "2026-03-01T00:00:00Z", "2028-02-29T00:00:00Z")]
    [InlineData("@yearly", "2026-03-10T12:00:30Z", "2027-01-01T00:00:00Z")]
    [InlineData("@annually", "2026-03-10T12:00:30Z", "2027-01-01T00:00:00Z")]
    [InlineData("@monthly", "2026-03-10T12:00:30Z", "2026-04-01T00:00:00Z")]
    [InlineData("@weekly", "2026-03-10T12:00:30Z", "2026-03-15T00:00:00Z")]
    [InlineData("@daily", "2026-03-10T12:00:30Z", "2026-03-11T00:00:00Z")]
    [InlineData("@midnight", "2026-03-10T12:00:30Z", "2026-03-11T00:00:00Z")]
    [InlineData("@hourly", "2026-03-10T12:00:30Z", "2026-03-10T13:00:00Z")]
    [InlineData("@every 1h", "2026-03-10T12:00:30.5Z", "2026-03-10T13:00:30Z")]
    [InlineData("@every 10ms", "2026-03-10T12:00:30Z", "2026-03-10T12:00:31Z")]
    public void Next_IsTheFirstMomentAfter(string text, string after, string expected) =>
        CronSchedule.Parse(text).Next(Time(after)).ShouldBe(Time(expected));

    [Fact]
    public void Next_OfADayThatNoMonthHas_IsNever() => CronSchedule.Parse("0 0 30 2 *").Next(Time("2026-03-10T12:00:00Z")).ShouldBeNull();

    [Theory]
    [InlineData("30 2 * * *", "2026-03-28T12:00:00Z", "2026-03-30T00:30:00Z")] // half past two does not exist on the 29th
    [InlineData("30 2 * * *", "2026-10-24T12:00:00Z", "2026-10-25T00:30:00Z")] // and exists twice on October 25
    [InlineData("30 2 * * *", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z")]
    [InlineData("30 2 * * *", "2026-10-25T01:30:00Z", "2026-10-26T01:30:00Z")]
    [InlineData("0 0 * * *", "2026-03-29T12:00:00Z", "2026-03-29T22:00:00Z")]
    public void Next_GoesByTheClockOfTheZone(string text, string after, string expected) =>
        CronSchedule.Parse(text).Next(Time(after), Berlin()).ShouldBe(Time(expected));

    [Theory]
    [InlineData("* * * *", "has 4 fields instead of 5")]
    [InlineData("0 * * * * *", "has 6 fields instead of 5")]
    [InlineData("TZ=UTC 0 * * * *", "has 6 fields instead of 5")]
    [InlineData("", "has 0 fields instead of 5")]
    [InlineData("60 * * * *", "'60' in the field for the minute is not between 0 and 59")]
    [InlineData("* 24 * * *", "'24' in the field for the hour is not between 0 and 23")]
    [InlineData("* * 0 * *", "'0' in the field for the day is not between 1 and 31")]
    [InlineData("* * * 13 *", "'13' in the field for the month is not between 1 and 12")]
    [InlineData("* * * * 7", "'7' in the field for the weekday is not between 0 and 6")]
    [InlineData("*/0 * * * *", "has a step of 0")]
    [InlineData("5-1 * * * *", "ends before it begins")]
    [InlineData("1-2-3 * * * *", "has too many parts")]
    [InlineData("1/2/3 * * * *", "has too many parts")]
    [InlineData("L * * * *", "'L' in the field for the minute is no number")]
    [InlineData(", * * * *", "names no value")]
    [InlineData("@often", "'@often' is not known")]
    [InlineData("@every soon", "'soon' is no duration")]
    public void Parse_TellsWhatIsWrong(string text, string message)
    {
        Should.Throw<FormatException>(() => CronSchedule.Parse(text)).Message.ShouldContain(message);
        CronSchedule.TryParse(text, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("0 * * * *", 600, null, "12:00:00", "13:00:00")]
    [InlineData("*/5 * * * *", 1020, null, "12:00:00", "12:05:00")]
    [InlineData("* * * * *", 6000, null, "12:00:00", "12:01:00")]
    [InlineData("* * * * *", 18000, 120, "12:00:00", "12:01:00")]
    [InlineData("*/5 * * * *", 18000, 0, null, "12:05:00")]
    [InlineData("*/5 * * * *", 30, null, null, "12:05:00")]
    [InlineData("0 0 * * *", -7200, null, null, "1.00:00:00")]
    [InlineData("@every 1h", 5400, null, "11:30:30", "13:00:30")]
    public void Runs_AreTheLatestMissedOneAndTheNext(string text, int age, int? deadline, string? missed, string next)
    {
        var now = Time("2026-03-10T12:00:30Z");

        var runs = ScheduledRuns.Of(CronSchedule.Parse(text), now.AddSeconds(-age), now, deadline: deadline is { } late ? TimeSpan.FromSeconds(late) : null);

        runs.ShouldBe(new ScheduledRuns(missed is null ? null : At(missed), At(next), false));
    }

    [Fact]
    public void Runs_OfWhichMoreThanAHundredWereMissed_AreTooMany()
    {
        var now = Time("2026-03-10T12:00:30Z");
        var cron = CronSchedule.Parse("* * * * *");

        ScheduledRuns.Of(cron, now.AddMinutes(-101), now).ShouldBe(new ScheduledRuns(null, At("12:01:00"), true));
        ScheduledRuns.Of(cron, now.AddMinutes(-101), now, allowed: 101).Missed.ShouldBe(At("12:00:00"));
    }

    private static DateTimeOffset At(string time) => Time("2026-03-10T00:00:00Z") + TimeSpan.Parse(time, CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Berlin's rules, whatever the machine knows of time zones.</summary>
    private static TimeZoneInfo Berlin()
    {
        var begin = TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 5, DayOfWeek.Sunday);
        var end = TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 3, 0, 0), 10, 5, DayOfWeek.Sunday);
        var summer = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1), begin, end);
        return TimeZoneInfo.CreateCustomTimeZone("berlin", TimeSpan.FromHours(1), "Berlin", "Berlin", "Berlin in summer", [summer]);
    }
}
