using System.Globalization;
using System.Text.RegularExpressions;

namespace Vitess.Operator.Sdk.Reconciliation.Draining;

/// <summary>Decides whether a change of the mysqld image needs a slow shutdown of the old server first.</summary>
/// <remarks>From 8.0.34 on a MySQL 8.0 can step back and forth within 8.0; before that data files only go forward.</remarks>
internal static partial class MysqlUpgrade
{
    /// <summary>The first patch of 8.0 whose data files any later one can read and that can read theirs.</summary>
    private const int FirstFreePatch = 34;

    /// <summary>Compares the images.</summary>
    /// <param name="current">Image that runs.</param>
    /// <param name="desired">Image that shall run.</param>
    /// <exception cref="InvalidOperationException">MySQL cannot go back to the desired version.</exception>
    public static bool NeedsSlowShutdown(string current, string desired)
    {
        if (current.Length == 0 || desired.Length == 0 || current == desired || Tag(current) is not { } currentTag || Tag(desired) is not { } desiredTag)
        {
            return false;
        }

        if (Read(currentTag) is not { } from || Read(desiredTag) is not { } to)
        {
            return true;
        }

        return from != to && Changes(from, to, currentTag, desiredTag);
    }

    private static bool Changes(Version from, Version to, string currentTag, string desiredTag)
    {
        if (to.Major < from.Major)
        {
            throw Downgrade("major", currentTag, desiredTag);
        }

        if (to.Major == from.Major && to.Minor < from.Minor)
        {
            throw Downgrade("minor", currentTag, desiredTag);
        }

        if ((from.Major, from.Minor, to.Major, to.Minor) != (8, 0, 8, 0))
        {
            return from.Major != to.Major || from.Minor != to.Minor;
        }

        if (from.Build >= FirstFreePatch && to.Build >= FirstFreePatch)
        {
            return false;
        }

        return to.Build >= from.Build ? true : throw Downgrade("patch", currentTag, desiredTag);
    }

    /// <summary>The tag of an image: what follows the last colon after the last slash, without a digest (D-28).</summary>
    private static string? Tag(string image)
    {
        var name = image.Split('@')[0];
        var colon = name.LastIndexOf(':');
        return colon > name.LastIndexOf('/') ? name[(colon + 1)..] : null;
    }

    private static Version? Read(string tag)
    {
        var match = VersionPrefix().Match(tag);
        return match.Success && Version.TryParse(match.Value, out var version) ? version : null;
    }

    private static InvalidOperationException Downgrade(string part, string currentTag, string desiredTag) =>
        new(string.Create(CultureInfo.InvariantCulture, $"cannot downgrade {part} version from {currentTag} to {desiredTag}"));

    [GeneratedRegex(@"^\d+\.\d+\.\d+")]
    private static partial Regex VersionPrefix();
}
