namespace Vitess.Operator.Sdk.Models;

/// <summary>
/// A range of keyspace ids, and by that the name of a shard. Bounds are lower-case hex, two digits per byte; an empty bound is open.
/// Equality is that of the text: <c>10-20</c> and <c>1000-2000</c> hold the same ids and still name two shards (reference/crds.md 5.1).
/// </summary>
public readonly partial record struct KeyRange : IComparable<KeyRange>
{
    // Null for an open bound, so that the default value equals the range of everything.
    private readonly string? _start;
    private readonly string? _end;

    /// <summary>A range between two bounds.</summary>
    /// <param name="start">First id; null or empty for the lowest.</param>
    /// <param name="end">First id beyond; null or empty for none.</param>
    /// <exception cref="FormatException">A bound is not lower-case hex with two digits per byte.</exception>
    public KeyRange(string? start, string? end)
    {
        _start = Bound(start);
        _end = Bound(end);
    }

    /// <summary>The range of all ids, which an unsharded keyspace has: <c>-</c>.</summary>
    public static KeyRange Full => default;

    /// <summary>First id; empty for the lowest.</summary>
    public string Start => _start ?? "";

    /// <summary>First id beyond the range; empty for none.</summary>
    public string End => _end ?? "";

    /// <summary>Name for object names and label values, where <c>x</c> stands for an open bound: <c>x-80</c>.</summary>
    public string SafeName => $"{_start ?? "x"}-{_end ?? "x"}";

    /// <summary>Whether no id lies in the range, as in <c>80-40</c>.</summary>
    public bool IsEmpty => _end is not null && KeyRangeBounds.Compare(Start, _end) >= 0;

    /// <summary>The range that a custom resource states.</summary>
    /// <param name="range">The range; null for that of all ids.</param>
    /// <exception cref="FormatException">A bound is not lower-case hex with two digits per byte.</exception>
    public static KeyRange Of(VitessKeyRange? range) => new(range?.Start, range?.End);

    /// <summary>The range in the form of a custom resource.</summary>
    public VitessKeyRange ToModel() => new() { Start = _start, End = _end };

    /// <summary>Whether <paramref name="next"/> begins where this range ends.</summary>
    /// <param name="next">The range after this one.</param>
    public bool Adjoins(KeyRange next) =>
        _end is not null && next._start is not null && KeyRangeBounds.Compare(_end, next._start) == 0;

    /// <summary>Whether an id lies in both ranges.</summary>
    /// <param name="other">The other range.</param>
    public bool Overlaps(KeyRange other) =>
        !IsEmpty && !other.IsEmpty && StartsBeforeEndOf(other) && other.StartsBeforeEndOf(this);

    /// <summary>The name of the shard in Vitess, such as <c>-80</c>.</summary>
    public override string ToString() => $"{_start}-{_end}";

    private bool StartsBeforeEndOf(KeyRange other) => other._end is null || KeyRangeBounds.Compare(Start, other._end) < 0;

    private static string? Bound(string? text) =>
        KeyRangeBounds.IsBound(text)
            ? string.IsNullOrEmpty(text) ? null : text
            : throw new FormatException($"'{text}' is no bound of a key range: lower-case hex, two digits per byte.");
}
