namespace Vitess.Operator.Sdk.Models.Documents;

/// <summary>Places in a text.</summary>
internal static class TextPosition
{
    /// <summary>Line and column, from 1, of an index.</summary>
    public static (int Line, int Column) Of(string text, int index)
    {
        var before = text.AsSpan(0, Math.Clamp(index, 0, text.Length));
        return (before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    /// <summary>The line with the given number, from 1; empty if there is none.</summary>
    public static ReadOnlySpan<char> LineAt(string text, int line)
    {
        var current = 1;
        foreach (var span in text.AsSpan().EnumerateLines())
        {
            if (current++ == line)
            {
                return span;
            }
        }

        return [];
    }
}
