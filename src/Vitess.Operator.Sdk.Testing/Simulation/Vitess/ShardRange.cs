namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>The key range of a shard, as its name says it: two hexadecimal bounds, either of which may be missing.</summary>
internal readonly record struct ShardRange(string Start, string End)
{
    /// <summary>Reads a shard's name; null when it is no range.</summary>
    public static ShardRange? Of(string shard) =>
        shard.Split('-') is [var start, var end] ? new ShardRange(start, end) : null;

    /// <summary>Whether two ranges share a key.</summary>
    public bool Overlaps(ShardRange other) => StartsBefore(other.End) && other.StartsBefore(End);

    /// <summary>Whether ranges cover every key without gap or overlap.</summary>
    public static bool CoverAll(IEnumerable<ShardRange> ranges)
    {
        var reached = string.Empty;
        var any = false;
        foreach (var range in ranges.OrderBy(range => range.Start, StringComparer.Ordinal))
        {
            if (range.Start != reached || (any && reached.Length == 0))
            {
                return false;
            }

            (reached, any) = (range.End, true);
        }

        return any && reached.Length == 0;
    }

    private bool StartsBefore(string bound) => bound.Length == 0 || string.CompareOrdinal(Start, bound) < 0;
}
