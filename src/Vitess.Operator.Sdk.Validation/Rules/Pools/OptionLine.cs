namespace Vitess.Operator.Sdk.Validation.Rules.Pools;

/// <summary>A setting in a file of MySQL options.</summary>
/// <param name="Number">Line, from 1.</param>
/// <param name="Name">Name in lower case, with dashes, without prefixes such as loose-.</param>
/// <param name="Text">The line as written.</param>
/// <param name="IsValid">Whether MySQL can read it.</param>
internal sealed record OptionLine(int Number, string Name, string Text, bool IsValid)
{
    private static readonly string[] Prefixes = ["loose-", "skip-loose-", "maximum-"];

    /// <summary>The settings of a file; comments, empty lines, groups and includes are left out.</summary>
    public static IEnumerable<OptionLine> Of(string? file) => (file ?? "").ReplaceLineEndings("\n").Split('\n')
        .Select((text, i) => (Text: text.Trim(), Number: i + 1))
        .Where(line => line.Text.Length > 0 && line.Text[0] is not ('#' or ';' or '[' or '!'))
        .Select(line => Read(line.Number, line.Text));

    private static OptionLine Read(int number, string text)
    {
        var name = text.Split('=', 2)[0].Trim();
        var plain = name.Split('#')[0].Trim();
        return new(number, Plain(plain), text, plain.Length > 0 && !plain.Any(char.IsWhiteSpace));
    }

    private static string Plain(string name)
    {
        var plain = name.ToLowerInvariant().Replace('_', '-');
        var prefix = Array.Find(Prefixes, prefix => plain.StartsWith(prefix, StringComparison.Ordinal));
        return prefix is null ? plain : plain[prefix.Length..];
    }
}
