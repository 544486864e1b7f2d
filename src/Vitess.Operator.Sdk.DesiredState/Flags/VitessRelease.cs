using System.Globalization;

namespace Vitess.Operator.Sdk.DesiredState.Flags;

/// <summary>The major release of Vitess that an image holds.</summary>
/// <param name="Major">The major release, such as 24.</param>
/// <remarks>Source of the facts per release: reference/validation-facts.md, section 16.</remarks>
public readonly record struct VitessRelease(int Major)
{
    // A tag such as 20260101 is a date, not a release.
    private const int LargestMajor = 999;

    /// <summary>The release that the objects are written for when an image does not tell: what current operators assume.</summary>
    public static VitessRelease Current => new(24);

    /// <summary>True from the release on that refuses underscores in flag names.</summary>
    public bool NeedsDashes => Major >= 25;

    /// <summary>The release named by the tag of an image, or null for floating tags, digests and tags without a number.</summary>
    /// <param name="image">The image reference.</param>
    public static VitessRelease? OfImage(string? image)
    {
        var tag = ImageReference.Parse(image).Tag.AsSpan();
        var number = tag.StartsWith("v", StringComparison.OrdinalIgnoreCase) ? tag[1..] : tag;
        var length = number.IndexOfAnyExceptInRange('0', '9');
        var digits = length < 0 ? number : number[..length];
        var isRelease = length < 0 || number[length] is '.' or '-' or '_';
        return isRelease && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var major) && major is > 0 and <= LargestMajor
            ? new VitessRelease(major)
            : null;
    }
}
