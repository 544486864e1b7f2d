namespace Vitess.Operator.Sdk.Validation.Rules.Partitionings;

/// <summary>A key range as it is written, with its place.</summary>
/// <param name="Start">First id; empty for the lowest.</param>
/// <param name="End">First id beyond; empty for none.</param>
/// <param name="Path">Where it stands.</param>
internal sealed record WrittenRange(string Start, string End, string Path)
{
    public string Name => $"{Start}-{End}";

    /// <summary>The start without bytes that say nothing: Vitess takes missing bytes for zero.</summary>
    public string ShortStart { get; } = Trimmed(Start);

    public string ShortEnd { get; } = Trimmed(End);

    public bool IsOpenEnded => End.Length == 0;

    /// <summary>Whether no id lies in the range.</summary>
    public bool IsEmpty => !IsOpenEnded && string.CompareOrdinal(ShortStart, ShortEnd) >= 0;

    private static string Trimmed(string bound)
    {
        while (bound.EndsWith("00", StringComparison.Ordinal))
        {
            bound = bound[..^2];
        }

        return bound;
    }
}
