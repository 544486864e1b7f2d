using System.Globalization;
using System.Text.RegularExpressions;

namespace Vitess.Operator.Sdk.Diagnostics.Snapshots;

/// <summary>When a line of a log was written.</summary>
internal static partial class LogTime
{
    /// <summary>The time that a line names, in the forms of klog and glog, MySQL, etcd and container runtimes; null when it names none.</summary>
    /// <param name="line">A line.</param>
    /// <param name="now">When the log was taken: some forms have no year.</param>
    public static DateTimeOffset? Of(string line, DateTimeOffset now)
    {
        if (Iso().Match(line) is { Success: true } iso)
        {
            return SnapshotTime.Read(iso.Value.Replace(' ', 'T'));
        }

        if (Klog().Match(line) is not { Success: true } klog)
        {
            return null;
        }

        var (month, day) = (Number(klog.Groups[1]), Number(klog.Groups[2]));
        var isDay = month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(now.Year, month);
        return isDay ? new DateTimeOffset(now.Year, month, day, Number(klog.Groups[3]) % 24, Number(klog.Groups[4]) % 60, Number(klog.Groups[5]) % 60, TimeSpan.Zero) is var time && time > now.AddDays(1) ? time.AddYears(-1) : time : null;
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,7})?(?:Z|[+-]\d\d:?\d\d)?")]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?:^|\s)[IWEF](\d\d)(\d\d) (\d\d):(\d\d):(\d\d)\b")]
    private static partial Regex Klog();
}
