using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Partitionings;

/// <summary>Rules on the numbers of an equal partitioning.</summary>
internal static class EqualRules
{
    private const int ShardsOfVitess = 8;      // the release that cuts as Vitess does
    private const int ExactGenerator = 16;     // the release whose Vitess library cuts in whole numbers
    private const int TwoDigits = 2;

    private static readonly int[] LosingTheEnd = [49, 98, 103, 107, 161, 187, 196, 197, 206, 214, 237, 239, 249, 253];

    public static IReadOnlyList<IRule> All { get; } =
    [
        OfEqual(new("V0515", Error, "Key range bounds would have half a byte", "equal: {parts: 4, hexWidth: 3}"), OddWidth),
        OfEqual(new("V0516", Error, "Key range bounds have too few digits for the parts", "equal: {parts: 300, hexWidth: 2}"), NarrowWidth),
        OfEqual(new("V0517", Error, "Key range bounds have more digits than 64 bits", "equal: {parts: 4, hexWidth: 16}"), WideWidth),
        OfEqual(new("V0519", Warning, "The shards of an equal partitioning are not of equal size", "equal: {parts: 3}"), Uneven),
        OfEqual(new("V0520", Warning, "An upgrade of the operator moves the bounds of live shards", "equal: {parts: 6}, target original@2.7"), MovingBounds),
        OfEqual(new("V0521", Warning, "The operator loses the end of the key space for this number of parts", "equal: {parts: 103}, target original@2.14"), LostEnd),
    ];

    private static IRule OfEqual(RuleInfo info, Action<PartitioningScope, VitessKeyspaceEqualPartitioning, RuleFindings> check) =>
        RuleOf.Partitionings(info, (part, found) =>
        {
            if (part.Partitioning.Equal is { } equal)
            {
                check(part, equal, found);
            }
        });

    private static void OddWidth(PartitioningScope part, VitessKeyspaceEqualPartitioning equal, RuleFindings found)
    {
        if (equal.HexWidth % 2 != 0)
        {
            found.Add(part.Path + ".equal.hexWidth", $"Bounds of {equal.HexWidth} digits are not whole bytes: the API server refuses the shards.", $"Use {equal.HexWidth + 1}, or leave hexWidth out.");
        }
    }

    private static void NarrowWidth(PartitioningScope part, VitessKeyspaceEqualPartitioning equal, RuleFindings found)
    {
        if (equal.HexWidth is > 0 and < 16 && (1UL << (4 * equal.HexWidth)) < (ulong)Math.Max(0, equal.Parts))
        {
            found.Add(part.Path + ".equal.hexWidth", $"{equal.HexWidth} digits cannot tell {equal.Parts} parts apart.", "Leave hexWidth out, or use more digits.");
        }
    }

    private static void WideWidth(PartitioningScope part, VitessKeyspaceEqualPartitioning equal, RuleFindings found)
    {
        if (equal.HexWidth > KeyRange.MaxHexWidth + 1)
        {
            found.Add(
                part.Path + ".equal.hexWidth",
                $"Bounds of {equal.HexWidth} digits are beyond 64 bits: the keyspace gets no shards{(part.Cluster.Context.Target.IsSdk ? "" : ", and the operator stops looking after the whole cluster")}.",
                $"Use at most {KeyRange.MaxHexWidth} digits, or leave hexWidth out.");
        }
    }

    private static void Uneven(PartitioningScope part, VitessKeyspaceEqualPartitioning equal, RuleFindings found)
    {
        var digits = equal.HexWidth == 0 ? (equal.Parts <= 256 ? TwoDigits : 4) : equal.HexWidth;
        if (digits == TwoDigits && equal.Parts > 1 && !int.IsPow2(equal.Parts))
        {
            found.Add(part.Path + ".equal.parts", $"{equal.Parts} does not divide 256: the shards differ in size, the last one most.", "Use a power of two; in a new keyspace hexWidth: 4 evens it out as well.");
        }
    }

    private static void MovingBounds(PartitioningScope part, VitessKeyspaceEqualPartitioning equal, RuleFindings found)
    {
        if (part.Cluster.Context.Target.OriginalMinor < ShardsOfVitess && equal.Parts % 2 == 0 && equal.Parts > 2 && !int.IsPow2(equal.Parts))
        {
            found.Add(part.Path + ".equal.parts", "Release 2.8 of the operator cuts differently: a bound moves by one, which renames live shards.", "Before the upgrade write the shards down as a custom partitioning.");
        }
    }

    private static void LostEnd(PartitioningScope part, VitessKeyspaceEqualPartitioning equal, RuleFindings found)
    {
        if (part.Cluster.Context.Target.OriginalMinor is >= ShardsOfVitess and < ExactGenerator && equal.HexWidth == 0 && LosingTheEnd.Contains(equal.Parts))
        {
            found.Add(part.Path + ".equal.parts", $"This operator cuts {equal.Parts} parts so that the last one ends before the end of the key space.", "Use another number of parts, or a custom partitioning.");
        }
    }
}
