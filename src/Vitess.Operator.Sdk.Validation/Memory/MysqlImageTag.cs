using System.Globalization;
using Vitess.Operator.Sdk.DesiredState.Flags;

namespace Vitess.Operator.Sdk.Validation.Memory;

/// <summary>The MySQL release that the tag of an image names.</summary>
internal static class MysqlImageTag
{
    private static readonly string[] Marks = ["mysql", "percona"];

    /// <summary>Major and minor release, or null when the tag names none.</summary>
    public static (int Major, int Minor)? Release(string image)
    {
        var reference = ImageReference.Parse(image);
        var tag = reference.Tag ?? "";
        foreach (var mark in Marks)
        {
            if (tag.LastIndexOf(mark, StringComparison.OrdinalIgnoreCase) is >= 0 and var place && TwoDigits(tag[(place + mark.Length)..]) is { } marked)
            {
                return marked;
            }
        }

        return IsServer(reference.Repository) ? Dotted(tag) : null;
    }

    /// <summary>Whether an image's tags count releases of the server: <c>mysql</c>, <c>percona/percona-server</c>, but not <c>vitess/lite</c>.</summary>
    private static bool IsServer(string repository)
    {
        var name = repository[(repository.LastIndexOf('/') + 1)..];
        return Marks.Any(mark => name.Contains(mark, StringComparison.OrdinalIgnoreCase));
    }

    // mysql80, percona57: the two digits are major and minor.
    private static (int Major, int Minor)? TwoDigits(string text) =>
        text is [>= '5' and <= '9' and var major, >= '0' and <= '9' and var minor, ..] ? (major - '0', minor - '0') : null;

    private static (int Major, int Minor)? Dotted(string tag)
    {
        var parts = tag.TrimStart('v').Split('.', '-');
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) || major is < 5 or > 99)
        {
            return null;
        }

        return parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
            ? (major, minor)
            : (major, major == 5 ? 7 : 0);
    }
}
