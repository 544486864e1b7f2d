namespace Vitess.Operator.Sdk.Manifests;

/// <summary>
/// Rules on policies under which a commit waits for another tablet, in CEL: a shard that has none to wait for hangs at its first commit. Pools of
/// one cell and type are the same tablets, so two of them count as one.
/// </summary>
internal static class CelDurability
{
    private const string ReadOnlyCounts = "k.durabilityPolicy.endsWith('_with_rdonly_ack')";

    public static IReadOnlyList<CelRule> Rules { get; } =
    [
        new(
            "V0708", CelLevel.Shard,
            Under("semi_sync", $"self.tabletPools.exists(a, {Counts("a")} && a.replicas > 1) || {Pair("a.cell != b.cell || a.type != b.type")}"),
            "nobody acknowledges writes under this durabilityPolicy: a shard needs a second tablet that does"),
        new("V0709", CelLevel.Shard, Under("cross_cell", Pair("a.cell != b.cell")), "nobody in another cell acknowledges writes under this durabilityPolicy"),
    ];

    // A shard with external databases, or with no tablet that can be primary, is a matter of other rules.
    private static string Under(string policy, string acknowledged) =>
        $"!has(k.durabilityPolicy) || !(k.durabilityPolicy in ['{policy}', '{policy}_with_rdonly_ack']) || !has(self.tabletPools)"
        + " || self.tabletPools.exists(a, has(a.externalDatastore) || !(a.type in ['replica', 'rdonly']))"
        + $" || !self.tabletPools.exists(a, a.type == 'replica' && a.replicas > 0) || {acknowledged}";

    private static string Pair(string differs) =>
        $"self.tabletPools.exists(a, {Counts("a")} && self.tabletPools.exists(b, {Counts("b")} && ({differs})))";

    private static string Counts(string pool) => $"{pool}.replicas > 0 && ({pool}.type == 'replica' || {ReadOnlyCounts})";
}
