using Vitess.Operator.Sdk.Validation.Rules;
using Vitess.Operator.Sdk.Validation.Scopes;

namespace Vitess.Operator.Sdk.Validation.Durability;

/// <summary>Rules on durability policies and numbers of tablets.</summary>
internal static class DurabilityRules
{
    private const string Layouts = "reference/validation-facts.md, section 7.2";

    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Shards(new("V0705", FindingSeverity.Warning, "rdonly tablets do not acknowledge under this policy", "durabilityPolicy: semi_sync, 2 replicas and 1 rdonly"), ReadOnlyDoesNotCount),
        RuleOf.Shards(new("V0707", FindingSeverity.Warning, "One lost or restarted tablet stops writes under semi_sync", "durabilityPolicy: semi_sync, 2 replicas"), OneLossStopsWrites),
        RuleOf.Shards(
            new("V0708", FindingSeverity.Error, "semi_sync without a tablet to acknowledge: writes hang at once", "durabilityPolicy: semi_sync, 1 replica") { Source = Layouts },
            (shard, found) => NobodyAcknowledges(shard, found, crossesCells: false)),
        RuleOf.Shards(
            new("V0709", FindingSeverity.Error, "cross_cell with all tablets in one cell: writes hang at once", "durabilityPolicy: cross_cell, 3 replicas in zone1") { Source = Layouts + " and V-0704" },
            (shard, found) => NobodyAcknowledges(shard, found, crossesCells: true)),
        RuleOf.Shards(
            new("V0710", FindingSeverity.Error, "enforceSemiSync, which has no effect any more", "replication: {enforceSemiSync: true}, 2 replicas") { Source = "reference/validation-facts.md, section 7.3" },
            EnforceSemiSync.Check),
        RuleOf.Shards(
            new("V2101", FindingSeverity.Warning, "One lost or restarted tablet stops writes under cross_cell", "durabilityPolicy: cross_cell, 2 replicas in zone1, 1 in zone2") { Source = Layouts },
            OneLossStopsCrossCellWrites),
        RuleOf.Shards(
            new("V2102", FindingSeverity.Warning, "A single replica: each restart interrupts the shard, a lost node ends it", "1 replica without durabilityPolicy") { Source = Layouts },
            LoneTablet),
    ];

    private static void NobodyAcknowledges(ShardScope shard, RuleFindings found, bool crossesCells)
    {
        if (Assess(shard) is { AcknowledgedNow: false, PrimaryEligible: > 0 } now && now.Policy != DurabilityPolicy.None && now.Policy.CrossesCells() == crossesCells)
        {
            found.Add(
                $"{shard.Path}.tabletPools",
                $"Under durabilityPolicy {now.Policy.Text()} every commit waits, without a timeout, for {DurabilityWords.Acknowledger(now.Policy)}; this shard has none, so writes hang from the first one on.",
                DurabilityWords.Fix(now));
        }
    }

    private static void OneLossStopsWrites(ShardScope shard, RuleFindings found)
    {
        if (Assess(shard) is { AcknowledgedNow: true } now && now.Policy is DurabilityPolicy.SemiSync or DurabilityPolicy.SemiSyncWithReadOnlyAck)
        {
            AddLoss(shard, now, found);
        }
    }

    private static void OneLossStopsCrossCellWrites(ShardScope shard, RuleFindings found)
    {
        if (Assess(shard) is { AcknowledgedNow: true } now && now.Policy.CrossesCells())
        {
            AddLoss(shard, now, found);
        }
    }

    private static void AddLoss(ShardScope shard, DurabilityAssessment now, RuleFindings found)
    {
        if (DurabilityWords.FirstStop(now) is { } stop)
        {
            found.Add($"{shard.Path}.tabletPools", $"Under durabilityPolicy {now.Policy.Text()} {stop}", DurabilityWords.Fix(now));
        }
    }

    private static void LoneTablet(ShardScope shard, RuleFindings found)
    {
        if (Assess(shard) is { Policy: DurabilityPolicy.None, PrimaryEligible: 1 } now)
        {
            found.Add(
                $"{shard.Path}.tabletPools",
                "The shard has one tablet that can be primary: it is restarted without hand-over at each update, and nothing takes over when its node is lost.",
                DurabilityWords.Fix(now));
        }
    }

    private static void ReadOnlyDoesNotCount(ShardScope shard, RuleFindings found)
    {
        if (Assess(shard) is not { LossOfTablet.Survives: false } now || DurabilityWords.CountingReadOnly(now.Policy) is not { } other)
        {
            return;
        }

        if (ShardDurabilityScope.Of(shard, other)?.Assess().LossOfTablet.Survives == true)
        {
            found.Add(
                $"{shard.Keyspace.Path}.durabilityPolicy",
                $"rdonly tablets do not acknowledge under {now.Policy.Text()}; of the shard's tablets only {now.PrimaryEligible} count.",
                $"Set durabilityPolicy to {other.Text()}, or add replicas.");
        }
    }

    private static DurabilityAssessment? Assess(ShardScope shard) => ShardDurabilityScope.Of(shard)?.Assess();
}
