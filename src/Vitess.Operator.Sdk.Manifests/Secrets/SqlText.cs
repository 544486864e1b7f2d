namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Quotes texts for SQL.</summary>
internal static class SqlText
{
    /// <summary>A string.</summary>
    public static string Quoted(string text) =>
        $"'{text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A name: plain where it can be, else in backticks.</summary>
    public static string Identifier(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$') && !name.All(char.IsAsciiDigit)
            ? name
            : $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
    }
}
