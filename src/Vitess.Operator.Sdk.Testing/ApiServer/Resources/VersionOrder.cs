using System.Globalization;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Kubernetes' order of versions: stable before beta before alpha, then the higher number first, then other names by text.</summary>
internal sealed class VersionOrder : IComparer<string>
{
    public static readonly VersionOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var (left, right) = (Rank(x!), Rank(y!));
        if (left.Stage == 0 || right.Stage == 0)
        {
            return left.Stage != right.Stage ? right.Stage.CompareTo(left.Stage) : string.CompareOrdinal(x, y);
        }

        return (right.Stage, right.Major, right.Minor).CompareTo((left.Stage, left.Major, left.Minor));
    }

    private static (int Stage, int Major, int Minor) Rank(string version)
    {
        foreach (var (word, stage) in new[] { ("alpha", 1), ("beta", 2) })
        {
            var at = version.IndexOf(word, StringComparison.Ordinal);
            if (at > 1 && Number(version[1..at]) is { } major && Number(version[(at + word.Length)..]) is { } minor && version[0] == 'v')
            {
                return (stage, major, minor);
            }
        }

        return version.Length > 1 && version[0] == 'v' && Number(version[1..]) is { } stable ? (3, stable, 0) : (0, 0, 0);
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
