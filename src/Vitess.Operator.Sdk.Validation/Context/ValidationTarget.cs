using System.Globalization;

namespace Vitess.Operator.Sdk.Validation;

/// <summary>The operator that will run the cluster: what one of them copes with is no error for it.</summary>
public sealed record ValidationTarget
{
    private ValidationTarget(int? originalMinor) => OriginalMinor = originalMinor;

    /// <summary>The engine of this library. It is the default.</summary>
    public static ValidationTarget Sdk { get; } = new((int?)null);

    /// <summary>True for the engine of this library.</summary>
    public bool IsSdk => OriginalMinor is null;

    /// <summary>Minor release of the Go operator, such as 17 for 2.17; null for the engine of this library.</summary>
    public int? OriginalMinor { get; }

    /// <summary>The newest release of the Go operator that is known.</summary>
    public static int NewestOriginalMinor => 18;

    /// <summary>The Go operator of a release.</summary>
    /// <param name="minor">Minor release: 17 for 2.17.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minor"/> is negative.</exception>
    public static ValidationTarget Original(int minor)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minor);
        return new(minor);
    }

    /// <summary>Reads <c>sdk</c>, <c>original</c> (the newest), <c>original@2.17</c> or <c>2.17</c>.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is none of these.</exception>
    public static ValidationTarget Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var release = text.StartsWith("original@", StringComparison.Ordinal) ? text["original@".Length..] : text;
        return release switch
        {
            "sdk" => Sdk,
            "original" => Original(NewestOriginalMinor),
            _ when Minor(release) is { } minor => Original(minor),
            _ => throw new FormatException($"'{text}' names no target; use sdk, original, or original@2.17."),
        };
    }

    /// <summary>The text that <see cref="Parse"/> reads.</summary>
    public override string ToString() => OriginalMinor is { } minor ? string.Create(CultureInfo.InvariantCulture, $"original@2.{minor}") : "sdk";

    private static int? Minor(string release)
    {
        var parts = release.TrimStart('v').Split('.');
        return parts is ["2", var minor, ..] && int.TryParse(minor, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
