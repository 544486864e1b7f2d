using System.Globalization;
using System.Text;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The text of a log as its reader wants it: from some time on, the last lines, with times, up to some size.</summary>
[Behaviour(BehaviourBasis.Documented, "log knows container, previous, sinceSeconds, sinceTime, tailLines, limitBytes and timestamps.")]
[Behaviour(BehaviourBasis.Assumed, "log with follow ends with what has been written so far.")]
internal static class PodLogText
{
    public static string Write(IEnumerable<PodLogLine> lines, QueryParameters query, DateTimeOffset now)
    {
        if (Number(query, "sinceSeconds") is { } seconds)
        {
            lines = lines.Where(line => line.At > now.AddSeconds(-seconds));
        }

        if (DateTimeOffset.TryParse(query["sinceTime"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since))
        {
            lines = lines.Where(line => line.At >= since);
        }

        if (Number(query, "tailLines") is { } count)
        {
            lines = lines.TakeLast((int)Math.Min(count, int.MaxValue));
        }

        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(query.Flag("timestamps") ? line.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'00Z '", CultureInfo.InvariantCulture) : string.Empty);
            text.Append(line.Text).Append('\n');
        }

        return Number(query, "limitBytes") is { } limit ? Start(text.ToString(), limit) : text.ToString();
    }

    private static long? Number(QueryParameters query, string name) =>
        long.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Start(string text, long limit)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return bytes.Length <= limit ? text : Encoding.UTF8.GetString(bytes.AsSpan(0, (int)limit));
    }
}
