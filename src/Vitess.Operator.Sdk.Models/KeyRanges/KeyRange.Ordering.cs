namespace Vitess.Operator.Sdk.Models;

/// <content>The order in which shards are listed (reference/crds.md 5.1).</content>
public readonly partial record struct KeyRange
{
    /// <summary>Whether <paramref name="left"/> is listed before <paramref name="right"/>.</summary>
    public static bool operator <(KeyRange left, KeyRange right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is listed after <paramref name="right"/>.</summary>
    public static bool operator >(KeyRange left, KeyRange right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is listed before <paramref name="right"/> or is the same.</summary>
    public static bool operator <=(KeyRange left, KeyRange right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is listed after <paramref name="right"/> or is the same.</summary>
    public static bool operator >=(KeyRange left, KeyRange right) => left.CompareTo(right) >= 0;

    /// <summary>Orders by the text of the start, then by the text of the end, an open end last.</summary>
    /// <param name="other">The other range.</param>
    public int CompareTo(KeyRange other)
    {
        var byStart = string.CompareOrdinal(Start, other.Start);
        return byStart != 0 ? byStart : CompareEnds(_end, other._end);
    }

    private static int CompareEnds(string? left, string? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        _ => string.CompareOrdinal(left, right),
    };
}
