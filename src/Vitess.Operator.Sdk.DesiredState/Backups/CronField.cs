using System.Globalization;

namespace Vitess.Operator.Sdk.DesiredState.Backups;

/// <summary>One of the five fields of a cron expression: the values that it lets through.</summary>
/// <param name="Values">One bit per value.</param>
/// <param name="IsOpen">Whether a <c>*</c> is part of it, with or without a step.</param>
internal readonly record struct CronField(ulong Values, bool IsOpen)
{
    /// <summary>Whether a value is let through.</summary>
    public bool Has(int value) => (Values & (1UL << value)) != 0;

    /// <summary>Reads a field.</summary>
    /// <param name="text">The text: a list of <c>*</c>, <c>?</c>, values and ranges, each with an optional step.</param>
    /// <param name="kind">Which of the fields it is.</param>
    /// <exception cref="FormatException">The text is no such list.</exception>
    public static CronField Parse(string text, CronFieldKind kind)
    {
        var field = default(CronField);
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var (from, to, step, isOpen) = Part(part, kind);
            for (var value = from; value <= to; value += step)
            {
                field = field with { Values = field.Values | (1UL << value) };
            }

            field = field with { IsOpen = field.IsOpen || isOpen };
        }

        return field.Values == 0 ? throw Fault(text, kind, "names no value") : field;
    }

    private static (int From, int To, int Step, bool IsOpen) Part(string part, CronFieldKind kind)
    {
        var slash = part.Split('/');
        var bounds = slash[0].Split('-');
        if (slash.Length > 2 || bounds.Length > 2)
        {
            throw Fault(part, kind, "has too many parts");
        }

        var step = slash.Length == 2 ? Number(slash[1], kind) : 1;
        var isOpen = slash[0] is "*" or "?";
        var from = isOpen ? kind.First : Value(bounds[0], kind);
        var to = isOpen || (bounds.Length == 1 && slash.Length == 2) ? kind.Last : Value(bounds[^1], kind);
        return step == 0 ? throw Fault(part, kind, "has a step of 0")
            : from > to ? throw Fault(part, kind, "ends before it begins")
            : (from, to, step, isOpen);
    }

    private static int Value(string text, CronFieldKind kind)
    {
        var name = kind.Names.FindIndex(known => known.Equals(text, StringComparison.OrdinalIgnoreCase));
        var value = name >= 0 ? name + kind.First : Number(text, kind);
        return value >= kind.First && value <= kind.Last
            ? value
            : throw Fault(text, kind, FormattableString.Invariant($"is not between {kind.First} and {kind.Last}"));
    }

    private static int Number(string text, CronFieldKind kind) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Fault(text, kind, "is no number");

    private static FormatException Fault(string text, CronFieldKind kind, string what) => new($"'{text}' in the field for the {kind.Name} {what}");
}
