using System.Globalization;
using System.Text.RegularExpressions;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Durations as Go writes them, such as <c>1h30m</c>.</summary>
internal static partial class GoDurations
{
    public static TimeSpan? Parse(string text)
    {
        if (!Whole().IsMatch(text))
        {
            return null;
        }

        var total = TimeSpan.Zero;
        foreach (Match part in Part().Matches(text))
        {
            var number = double.Parse(part.Groups[1].Value, CultureInfo.InvariantCulture);
            total += part.Groups[2].Value switch
            {
                "h" => TimeSpan.FromHours(number),
                "m" => TimeSpan.FromMinutes(number),
                "s" => TimeSpan.FromSeconds(number),
                "ms" => TimeSpan.FromMilliseconds(number),
                _ => TimeSpan.FromMicroseconds(number),
            };
        }

        return text.StartsWith('-') ? -total : total;
    }

    [GeneratedRegex(@"^[-+]?(\d+(\.\d+)?(h|ms|m|s|us))+$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"(\d+(?:\.\d+)?)(h|ms|m|s|us)")]
    private static partial Regex Part();
}
