namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Numbers that may be percentages.</summary>
internal static class PercentRules
{
    public static void Check(object? value, string path, FieldErrors errors)
    {
        switch (value)
        {
            case string text when !IsPercent(text):
                errors.Invalid(path, text, "a valid percent string must be a numeric string followed by an ending '%' " + NameRules.Example("[0-9]+%", "1%", "93%"));
                break;
            case long and < 0:
                errors.Invalid(path, value, ValidationTexts.NotNegative);
                break;
        }
    }

    public static bool IsZero(object? value) => value is 0L || (value is string text && IsPercent(text) && text.TrimEnd('%').Trim('0').Length == 0);

    /// <summary>The number that a value means of a whole, rounded up.</summary>
    public static long Of(object? value, long whole) => value switch
    {
        long number => number,
        string text when IsPercent(text) => (long)Math.Ceiling(whole * long.Parse(text[..^1], System.Globalization.CultureInfo.InvariantCulture) / 100.0),
        _ => 0,
    };

    private static bool IsPercent(string text) => text.Length > 1 && text[^1] == '%' && text.AsSpan(0, text.Length - 1).IndexOfAnyExceptInRange('0', '9') < 0;
}
