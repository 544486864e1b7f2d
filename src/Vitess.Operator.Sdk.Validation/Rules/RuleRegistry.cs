namespace Vitess.Operator.Sdk.Validation.Rules;

/// <summary>All rules. Each folder of rules adds its list here.</summary>
internal static class RuleRegistry
{
    public static IReadOnlyList<IRule> All { get; } = InOrder(
        Capacity.CapacityRules.All,
        Durability.DurabilityRules.All,
        Memory.MemoryRules.All);

    private static IReadOnlyList<IRule> InOrder(params IEnumerable<IRule>[] lists) =>
        [.. lists.SelectMany(rules => rules).OrderBy(rule => rule.Info.Code, StringComparer.Ordinal)];
}
