namespace Vitess.Operator.Sdk.Validation.Rules.Partitionings;

/// <summary>What a set of key ranges leaves out, and what it holds twice.</summary>
/// <param name="Gaps">The ids that no range holds.</param>
/// <param name="Overlaps">Ranges whose ids another one holds too, with these ids.</param>
/// <remarks>Source: reference/validation-facts.md, section 5.2.</remarks>
internal sealed record Coverage(IReadOnlyList<string> Gaps, IReadOnlyList<(WrittenRange Range, string Shared)> Overlaps)
{
    /// <summary>Walks over the ranges in the order of their starts. Empty ones, and repeated ones, are told by other rules and left out.</summary>
    public static Coverage Of(IReadOnlyList<WrittenRange> ranges)
    {
        var gaps = new List<string>();
        var overlaps = new List<(WrittenRange, string)>();
        if (ranges.Count == 0)
        {
            return new(gaps, overlaps);
        }

        string? reached = ""; // null once the end of the key space is reached
        foreach (var range in InOrder(ranges))
        {
            Compare(range, reached, gaps, overlaps);
            reached = Further(reached, range);
        }

        if (reached is not null)
        {
            gaps.Add(reached + "-");
        }

        return new(gaps, overlaps);
    }

    private static IEnumerable<WrittenRange> InOrder(IReadOnlyList<WrittenRange> ranges) => ranges
        .Where(range => !range.IsEmpty)
        .DistinctBy(range => range.Name)
        .OrderBy(range => range.ShortStart, StringComparer.Ordinal)
        .ThenBy(range => range.IsOpenEnded)
        .ThenBy(range => range.ShortEnd, StringComparer.Ordinal);

    private static void Compare(WrittenRange range, string? reached, List<string> gaps, List<(WrittenRange, string)> overlaps)
    {
        if (reached is null || string.CompareOrdinal(range.ShortStart, reached) < 0)
        {
            var end = range.IsOpenEnded ? reached : reached is null || string.CompareOrdinal(range.ShortEnd, reached) < 0 ? range.ShortEnd : reached;
            overlaps.Add((range, $"{range.ShortStart}-{end}"));
        }
        else if (range.ShortStart != reached)
        {
            gaps.Add($"{reached}-{range.ShortStart}");
        }
    }

    private static string? Further(string? reached, WrittenRange range) =>
        reached is null || range.IsOpenEnded ? null : string.CompareOrdinal(range.ShortEnd, reached) > 0 ? range.ShortEnd : reached;
}
