using System.Text.RegularExpressions;

namespace Vitess.Operator.Sdk.Manifests;

/// <summary>A release of the original operator, and what changed with it in its published manifests (reference/deployment-bundle.md 10).</summary>
internal sealed partial record OperatorRelease(string Tag, int Minor)
{
    private const int FirstWithPresentDefinitions = 6;

    /// <summary>Backup schedules and their Jobs came with 2.13.</summary>
    public bool HasSchedules => Minor >= 13;

    /// <summary>The rights became those of a ClusterRole with 2.15, and the autoscaler of vtgate came.</summary>
    public bool HasClusterRole => Minor >= 15;

    /// <summary>The operator's Pods got the file group of Vitess with 2.16.</summary>
    public bool HasFileGroup => Minor >= 16;

    /// <exception cref="ArgumentException">The text is no release that can be installed.</exception>
    public static OperatorRelease Parse(string version)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(version);
        var match = Version().Match(version);
        if (!match.Success)
        {
            throw new ArgumentException($"'{version}' is no release of the original operator; write for example v2.16.0.", nameof(version));
        }

        var minor = int.Parse(match.Groups["minor"].ValueSpan, CultureInfo.InvariantCulture);
        return minor >= FirstWithPresentDefinitions
            ? new("v" + version.TrimStart('v'), minor)
            : throw new ArgumentException($"'{version}' is too old: the definitions of releases before 2.{FirstWithPresentDefinitions} are of a kind that Kubernetes no longer has.", nameof(version));
    }

    [GeneratedRegex(@"^v?2\.(?<minor>\d{1,4})\.\d+(-[0-9A-Za-z.-]+)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Version();
}
