using Vitess.Operator.Sdk.Validation.Rules;
using Vitess.Operator.Sdk.Validation.Scopes;

namespace Vitess.Operator.Sdk.Validation.Memory;

/// <summary>Rules on the memory of mysqld.</summary>
internal static class MemoryRules
{
    private const string Source = "reference/mysql-memory.md; reference/validation-facts.md, section 14.1";

    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Pools(
            new("V1501", FindingSeverity.Error, "The memory limit of mysqld gets it killed", "mysqld: {resources: {limits: {memory: 256Mi}}} with mysql80Compatible") { Source = Source },
            Killed),
        RuleOf.Pools(
            new("V1502", FindingSeverity.Warning, "The memory limit of mysqld is tight", "mysqld: {resources: {limits: {memory: 768Mi}}} with mysql80Compatible") { Source = Source },
            Tight),
    ];

    private static void Killed(PoolScope pool, RuleFindings found)
    {
        if (PoolMemory.Of(pool) is { IsMeasured: true, Verdict: MemoryVerdict.KilledAtStart or MemoryVerdict.KilledUnderLoad } budget)
        {
            found.Add($"{budget.Path}.limits.memory", $"{budget.Program} {MemoryWords.Fate(budget)}", MemoryWords.Fix(budget));
        }
    }

    private static void Tight(PoolScope pool, RuleFindings found)
    {
        if (PoolMemory.Of(pool) is { } budget && (budget.Verdict == MemoryVerdict.Tight || (!budget.IsMeasured && budget.Verdict > MemoryVerdict.Tight)))
        {
            found.Add($"{budget.Path}.limits.memory", $"{budget.Program} {MemoryWords.Fate(budget)}", MemoryWords.Fix(budget));
        }
    }
}
