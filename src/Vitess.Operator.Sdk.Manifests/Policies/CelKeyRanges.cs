namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Rules on the key ranges of custom partitionings, in CEL.</summary>
internal static class CelKeyRanges
{
    // Ranges in order are compared in one walk. Others are compared each with each, which an API server lets cost a million steps: enough for so many.
    private const int MostOutOfOrder = 128;

    private const string Start = "(has(self.keyRange) && has(self.keyRange.start) ? self.keyRange.start : '')";
    private const string End = "(has(self.keyRange) && has(self.keyRange.end) ? self.keyRange.end : '')";

    // Each starts where the one before it ends, the first at the lowest id, and the last has no end.
    private const string InOrder = "(r.all(x, x.o != '' || x.s < x.e) && r.map(x, x.s) + [''] == [''] + r.map(x, x.e))";

    private const string HoldsAll = "q.exists(x, x.s == '') && q.all(x, x.o != '' || q.exists(y, y.s <= x.e && (y.o != '' || y.e > x.e)))";

    private const string NoneTwice = "q.all(x, q.all(y, x.n == y.n || (y.o == '' && x.s >= y.e) || (x.o == '' && y.s >= x.e)))";

    public static IReadOnlyList<CelRule> Rules { get; } =
    [
        new("V0310", CelLevel.Shard, $"size({Start}) + size({End}) + ({Start} == '' ? 1 : 0) + ({End} == '' ? 1 : 0) <= 62", "a key range is a label value; use shorter bounds"),
        new("V0507", CelLevel.Partitioning, OfRanges("r.map(x, x.n)", "q.all(x, q.exists_one(y, x == y))"), "a key range stands twice in the list"),
        new("V0508", CelLevel.Shard, $"{End} == '' || {Start} < {End}", "a key range has to begin before its end"),
        new("V0509", CelLevel.Shard, $"{End} == '' || {Start} >= {End} || {Short(Start)} < {Short(End)}", "a key range is empty: zeros at the end of a bound say nothing"),
        new("V0510", CelLevel.Partitioning, OfRanges(NotEmpty, HoldsAll), "key ranges leave gaps; let each begin where the one before it ends"),
        new("V0511", CelLevel.Partitioning, OfRanges(NotEmpty, NoneTwice), "key ranges overlap; let each begin where the one before it ends"),
    ];

    private const string NotEmpty = "r.filter(x, x.o != '' || x.s < x.e)";

    // A bound without its last bytes that are zero.
    private static string Short(string bound) => $"{bound}.find('^([0-9a-f]{{2}})*([1-9a-f][0-9a-f]|0[1-9a-f])')";

    private static string OfRanges(string ranges, string rule)
    {
        var (start, end) = (Start.Replace("self.", "x.", StringComparison.Ordinal), End.Replace("self.", "x.", StringComparison.Ordinal));
        var all = $"self.custom.shards.map(x, {{'n': {start} + '-' + {end}, 's': {Short(start)}, 'e': {Short(end)}, 'o': {end} == '' ? 'open' : ''}})";
        return $"has(self.equal) || !has(self.custom) || size(self.custom.shards) == 0 || {Cel.Let("r", all, $"{InOrder} || size(r) > {MostOutOfOrder} || {Cel.Let("q", ranges, rule)}")}";
    }
}
