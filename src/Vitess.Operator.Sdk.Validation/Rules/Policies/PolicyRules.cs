using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Policies;

/// <summary>Rules on the durability policy of a keyspace. Whether a shard has the tablets for it is for the rules on shards.</summary>
internal static class PolicyRules
{
    private static readonly string[] Policies = ["none", "semi_sync", "semi_sync_with_rdonly_ack", "cross_cell", "cross_cell_with_rdonly_ack"];

    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Keyspaces(new("V0701", Error, "A durability policy does not exist", "keyspaces: [{durabilityPolicy: semisync}]"), Known),
        RuleOf.Keyspaces(
            new("V2029", Error, "Vitess of this release does not have the durability policy", "keyspaces: [{durabilityPolicy: cross_cell}] with Vitess 14") { Source = "reference/validation-facts.md, section 7.1" },
            Release),
    ];

    private static void Known(KeyspaceScope keyspace, RuleFindings found)
    {
        var policy = keyspace.Keyspace.DurabilityPolicy;
        if (string.IsNullOrEmpty(policy) || Policies.Contains(policy))
        {
            return;
        }

        found.Add(
            keyspace.Path + ".durabilityPolicy",
            policy == "test" ? "The policy 'test' is for Vitess' own tests: it protects nothing."
                : $"Vitess has no policy '{policy}'. It stores any text and fails later to look it up: no primary is ever elected.",
            NearName.Hint(policy, Policies) ?? $"Use {string.Join(", ", Policies[..^1])} or {Policies[^1]}.");
    }

    private static void Release(KeyspaceScope keyspace, RuleFindings found)
    {
        var since = keyspace.Keyspace.DurabilityPolicy switch
        {
            "semi_sync_with_rdonly_ack" => 18,
            "cross_cell" or "cross_cell_with_rdonly_ack" => 15,
            _ => 0,
        };
        if (VitessMajor.Of(keyspace) < since)
        {
            found.Add(keyspace.Path + ".durabilityPolicy", $"Vitess has the policy '{keyspace.Keyspace.DurabilityPolicy}' since release {since}; the images are of release {VitessMajor.Of(keyspace)}.", "Use semi_sync, or newer images.");
        }
    }
}
