namespace Vitess.Operator.Sdk.Models;

/// <content>Reading ranges from names of shards.</content>
public readonly partial record struct KeyRange
{
    /// <summary>Reads the name of a shard, such as <c>-80</c>, <c>40-50</c> or <c>-</c>.</summary>
    /// <param name="text">The name.</param>
    /// <exception cref="FormatException">The text is no such name.</exception>
    public static KeyRange Parse(string text) =>
        TryParse(text, out var range) ? range : throw new FormatException($"'{text}' is no key range: expected two hex bounds with a dash between, such as 40-80.");

    /// <summary>Reads the name of a shard if the text is one.</summary>
    /// <param name="text">The name.</param>
    /// <param name="range">The range read.</param>
    public static bool TryParse(string? text, out KeyRange range) => TryParse(text, openBound: "", out range);

    /// <summary>Reads a safe name, such as <c>x-80</c>.</summary>
    /// <param name="text">The safe name.</param>
    /// <param name="range">The range read.</param>
    public static bool TryParseSafeName(string? text, out KeyRange range) => TryParse(text, openBound: "x", out range);

    private static bool TryParse(string? text, string openBound, out KeyRange range)
    {
        range = default;
        if (text?.Split('-') is not [var start, var end]
            || !IsBound(ref start, openBound)
            || !IsBound(ref end, openBound))
        {
            return false;
        }

        range = new KeyRange(start, end);
        return true;
    }

    private static bool IsBound(ref string text, string openBound)
    {
        if (text == openBound)
        {
            text = "";
            return true;
        }

        return text.Length > 0 && KeyRangeBounds.IsBound(text);
    }
}
