using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Partitionings;

/// <summary>Rules on single key ranges.</summary>
internal static class KeyRangeRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Partitionings(new("V0507", Error, "A key range stands twice in a list", "shards: [{keyRange: {end: '80'}}, {keyRange: {end: '80'}}]"), Repeats),
        RuleOf.Partitionings(new("V0508", Error, "A key range begins behind its end", "keyRange: {start: '80', end: '40'}"), Inverted),
        RuleOf.Partitionings(new("V0509", Error, "A key range is empty once trailing zeros are gone", "keyRange: {start: '10', end: '1000'}"), Empty),
        RuleOf.Partitionings(new("V0513", Warning, "Bounds of key ranges are written with different numbers of digits", "shards: [{keyRange: {end: '80'}}, {keyRange: {start: '8000'}}]"), Widths),
        RuleOf.Partitionings(new("V0514", Warning, "An open end of the key space is written out", "keyRange: {start: '00', end: '80'}"), WrittenEnds),
    ];

    private static void Repeats(PartitioningScope part, RuleFindings found)
    {
        foreach (var range in Repeated.Of(Ranges.OfCustom(part), range => range.Name))
        {
            found.Add(range.Path, $"Shard {range.Name} stands in this list already: the later one replaces it without a word.", "Leave one of them out.");
        }
    }

    private static void Inverted(PartitioningScope part, RuleFindings found)
    {
        foreach (var range in Ranges.OfCustom(part).Where(IsInverted))
        {
            found.Add(range.Path, $"{range.Name} begins at or behind its end: Vitess refuses it, and the shard's Pods crash again and again.", "Exchange start and end.");
        }
    }

    private static void Empty(PartitioningScope part, RuleFindings found)
    {
        foreach (var range in Ranges.OfCustom(part).Where(range => range.IsEmpty && !IsInverted(range)))
        {
            found.Add(range.Path, $"{range.Name} holds no id, because trailing zeros add nothing to a bound.", "Set the end behind the start.");
        }
    }

    private static bool IsInverted(WrittenRange range) => !range.IsOpenEnded && string.CompareOrdinal(range.Start, range.End) >= 0;

    private static void Widths(PartitioningScope part, RuleFindings found)
    {
        var ranges = Ranges.OfCustom(part);
        var bounds = ranges.SelectMany(range => new[] { range.Start, range.End }).Where(bound => bound.Length > 0).ToHashSet(StringComparer.Ordinal);
        var twice = bounds.Where(bound => bounds.Contains(bound + "00") || bounds.Contains(bound + "0000")).Order(StringComparer.Ordinal).ToList();
        if (twice.Count > 0)
        {
            found.Add(
                part.Path + ".custom.shards",
                $"The bound {twice[0]} is also written with trailing zeros. Shards are told apart by how their ranges are written: {twice[0]} and {twice[0]}00 make two shards of one range.",
                "Write each bound one way.");
        }
    }

    private static void WrittenEnds(PartitioningScope part, RuleFindings found)
    {
        var last = Ranges.OfCustom(part).All(range => !range.IsOpenEnded);
        foreach (var range in Ranges.OfCustom(part))
        {
            if (range.Start.Length > 0 && range.ShortStart.Length == 0)
            {
                found.Add(range.Path + ".start", $"{range.Name} is another shard than {"-" + range.End}, although both begin at the lowest id.", "Leave start out for the lowest id.");
            }

            if (range.End.Length > 0 && (range.ShortEnd.Length == 0 || (last && range.End.All(c => c == 'f'))))
            {
                found.Add(range.Path + ".end", $"{range.Name} does not reach the end of the key space; an end that is left out does.", "Leave end out for the highest id.");
            }
        }
    }
}
