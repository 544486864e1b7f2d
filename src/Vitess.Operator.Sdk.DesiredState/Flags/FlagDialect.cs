namespace Vitess.Operator.Sdk.DesiredState.Flags;

/// <summary>Which flags a program of a certain image takes, and how they are spelled there.</summary>
/// <param name="Program">The program, one of <see cref="VitessPrograms"/>.</param>
/// <param name="Release">The release of its image.</param>
public sealed record FlagDialect(string Program, VitessRelease Release)
{
    /// <summary>The dialect of a program in an image; floating tags count as <see cref="VitessRelease.Current"/>.</summary>
    /// <param name="program">The program.</param>
    /// <param name="image">The image that the program is taken from.</param>
    public static FlagDialect Of(string program, string? image) => new(program, VitessRelease.OfImage(image) ?? VitessRelease.Current);

    /// <summary>True when the program knows a flag that the operator sets.</summary>
    /// <param name="flag">The flag as the operator spells it.</param>
    public bool Knows(string flag) => FlagAvailability.Knows(Program, flag, Release);

    /// <summary>The spelling of a flag: underscores up to release 24, dashes after.</summary>
    /// <param name="flag">The flag as the operator or a user spells it.</param>
    public string Spell(string flag)
    {
        ArgumentNullException.ThrowIfNull(flag);
        return Release.NeedsDashes ? flag.Replace('_', '-') : flag;
    }
}
