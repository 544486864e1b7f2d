using System.Globalization;
using Vitess.Operator.Sdk.DesiredState.Flags;

namespace Vitess.Operator.Sdk.Validation.Rules.Images;

/// <summary>The release of MySQL that an image holds.</summary>
/// <param name="Major">8 of 8.0.40.</param>
/// <param name="Minor">0 of 8.0.40.</param>
/// <param name="Patch">40 of 8.0.40; 0 if the tag does not say.</param>
internal readonly record struct MysqlTag(int Major, int Minor, int Patch) : IComparable<MysqlTag>
{
    /// <summary>Reads tags such as 8.0.40 and v24.0.0-mysql84; null for others.</summary>
    public static MysqlTag? Of(string? image)
    {
        var reference = ImageReference.Parse(image);
        var tag = reference.Tag ?? "";
        if (tag.IndexOf("mysql", StringComparison.Ordinal) is >= 0 and var at && tag[(at + 5)..] is [>= '5' and <= '9' and var major, >= '0' and <= '9' and var minor, ..])
        {
            return new(major - '0', minor - '0', 0);
        }

        if (reference.Repository.Contains("vitess", StringComparison.Ordinal))
        {
            return null;
        }

        var numbers = tag.Split('.', '-').TakeWhile(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _)).Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        return numbers.Count < 2 ? null : new(numbers[0], numbers[1], numbers.ElementAtOrDefault(2));
    }

    public int CompareTo(MysqlTag other) => (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
}
