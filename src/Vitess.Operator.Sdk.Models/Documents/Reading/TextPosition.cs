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
}
