using System.Buffers;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The shapes of names: which letters they may hold, and which stand at their ends.</summary>
internal static class NameShapes
{
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Digits = "0123456789";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static readonly SearchValues<char> LabelLetters = SearchValues.Create(Lower + Digits + "-");
    private static readonly SearchValues<char> QualifiedLetters = SearchValues.Create(Lower + Upper + Digits + "-_.");

    public static bool IsSubdomain(ReadOnlySpan<char> name)
    {
        while (true)
        {
            var dot = name.IndexOf('.');
            if (dot < 0)
            {
                return IsLabel(name);
            }

            if (!IsLabel(name[..dot]))
            {
                return false;
            }

            name = name[(dot + 1)..];
        }
    }

    public static bool IsLabel(ReadOnlySpan<char> name) =>
        name.Length > 0 && name[0] != '-' && name[^1] != '-' && !name.ContainsAnyExcept(LabelLetters);

    public static bool IsLabel1035(ReadOnlySpan<char> name) => IsLabel(name) && char.IsAsciiLetterLower(name[0]);

    public static bool IsQualified(ReadOnlySpan<char> name) =>
        name.Length > 0 && char.IsAsciiLetterOrDigit(name[0]) && char.IsAsciiLetterOrDigit(name[^1]) && !name.ContainsAnyExcept(QualifiedLetters);

    public static bool IsLabelValue(ReadOnlySpan<char> value) => value.Length == 0 || IsQualified(value);

    public static bool IsConfigKey(ReadOnlySpan<char> key) => key.Length > 0 && !key.ContainsAnyExcept(QualifiedLetters);

    public static bool IsEnvName(ReadOnlySpan<char> name) =>
        name.Length > 0 && !name.ContainsAnyExceptInRange(' ', '~') && !name.Contains('=');
}
