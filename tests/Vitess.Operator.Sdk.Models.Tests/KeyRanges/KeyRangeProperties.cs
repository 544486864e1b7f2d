using FsCheck;
using FsCheck.Fluent;

namespace Vitess.Operator.Sdk.Models.Tests.KeyRanges;

public class KeyRangeProperties
{
    private static readonly Config Quick = Config.QuickThrowOnFailure;

    private static readonly Gen<string> Bound = Gen.Choose(0, 255).Select(b => b.ToString("x2", null)).ListOf()
        .Select(bytes => string.Concat(bytes.Take(8)));

    private static readonly Arbitrary<KeyRange> Ranges = Bound.Two().Select(pair => new KeyRange(pair.Item1, pair.Item2)).ToArbitrary();

    private static readonly Arbitrary<(int Parts, int Width)> Partitions =
        Gen.Choose(1, 3000).SelectMany(parts => Gen.Elements(0, 2, 4, 6, 8, 14).Select(width => (parts, width))).Where(p => KeyRange.CanPartition(p.Item1, p.Item2)).ToArbitrary();

    [Fact]
    public void Partition_CoversTheKeyspaceWithoutGapsAndOverlaps() =>
        Prop.ForAll(Partitions, partition =>
        {
            var ranges = KeyRange.Partition(partition.Parts, partition.Width);
            return ranges.Count == partition.Parts
                && ranges[0].Start.Length == 0
                && ranges[^1].End.Length == 0
                && ranges.Zip(ranges.Skip(1)).All(pair => pair.First.Adjoins(pair.Second) && !pair.First.Overlaps(pair.Second) && pair.First < pair.Second)
                && !ranges.Any(range => range.IsEmpty);
        }).Check(Quick);

    [Fact]
    public void Names_CanBeReadBack() =>
        Prop.ForAll(Ranges, range =>
            KeyRange.Parse(range.ToString()) == range && KeyRange.TryParseSafeName(range.SafeName, out var safe) && safe == range).Check(Quick);

    [Fact]
    public void Order_IsConsistentWithEquality() =>
        Prop.ForAll(Ranges, Ranges, (left, right) =>
            left.CompareTo(right) == -right.CompareTo(left) && (left.CompareTo(right) == 0) == (left == right)).Check(Quick);

    [Fact]
    public void Model_KeepsTheRange() => Prop.ForAll(Ranges, range => KeyRange.Of(range.ToModel()) == range).Check(Quick);
}
