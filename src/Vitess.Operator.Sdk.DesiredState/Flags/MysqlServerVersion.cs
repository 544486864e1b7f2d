using System.Globalization;

namespace Vitess.Operator.Sdk.DesiredState.Flags;

/// <summary>The value of the flag <c>mysql_server_version</c>, taken from the mysqld image.</summary>
/// <remarks>Source: reference/workloads-tablets.md, section 20.1.</remarks>
public static class MysqlServerVersion
{
    /// <summary>The name of the flag.</summary>
    public const string Flag = "mysql_server_version";

    private const int Components = 3;

    /// <summary>The version that clients shall see, or null when the image does not tell.</summary>
    /// <param name="image">The mysqld image.</param>
    /// <remarks>
    /// Everything behind the first colon counts, even where that is a registry's port or a digest: a Pod's arguments must match those
    /// of existing clusters, or adopting one would restart every tablet.
    /// </remarks>
    public static string? OfImage(string? image)
    {
        var colon = image?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return colon >= 0 && StartsWithVersion(image.AsSpan(colon + 1)) ? image![(colon + 1)..] + "-Vitess" : null;
    }

    private static bool StartsWithVersion(ReadOnlySpan<char> label)
    {
        var components = 0;
        while (components < Components && !label.IsEmpty)
        {
            var length = label.IndexOfAnyExceptInRange('0', '9');
            length = length < 0 ? label.Length : length;
            if (length == 0)
            {
                // A dot behind nothing is no version; anything else ends the version.
                return components > 0 && label[0] != '.';
            }

            if (!long.TryParse(label[..length], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                return false;
            }

            components++;
            if (length == label.Length || label[length] != '.')
            {
                return true;
            }

            label = label[(length + 1)..];
        }

        return components > 0;
    }
}
