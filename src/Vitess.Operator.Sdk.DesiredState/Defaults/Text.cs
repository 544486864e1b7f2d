namespace Vitess.Operator.Sdk.DesiredState.Defaults;

/// <summary>Texts that count as absent when they are empty.</summary>
internal static class Text
{
    /// <summary>The text, or another one when it is null or empty.</summary>
    public static string Or(string? text, string otherwise) => string.IsNullOrEmpty(text) ? otherwise : text;
}
