using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Changes;

/// <summary>Rules on changes of what a keyspace says about itself.</summary>
internal static class KeyspaceChangeRules
{
    private const int OrderedSwitch = 24; // vtorc turns semi-sync on in the right order from here on

    public static IReadOnlyList<IRule> All { get; } =
    [
        ChangeOf.Keyspaces(new("V0702", Warning, "A durability policy that is taken away stays", "durabilityPolicy: semi_sync to nothing"), Cleared),
        ChangeOf.Keyspaces(new("V0703", Warning, "Turning semi-sync on can lock up a live shard", "durabilityPolicy: none to semi_sync"), TurnedOn),
        ChangeOf.Keyspaces(new("V1208", Warning, "Tablets turn to another database, which is empty", "databaseName: a to b"), Database),
        ChangeOf.Keyspaces(new("V1209", Warning, "The name of the sidecar database does not change", "sidecarDbName: a to b"), Sidecar),
        ChangeOf.Keyspaces(new("V1210", Info, "The durability policy changes", "durabilityPolicy: semi_sync to cross_cell"), Policy),
    ];

    private static string Of(string? policy) => string.IsNullOrEmpty(policy) ? "none" : policy;

    private static void Cleared(KeyspaceScope keyspace, KeyspaceScope old, RuleFindings found)
    {
        if (string.IsNullOrEmpty(keyspace.Keyspace.DurabilityPolicy) && !string.IsNullOrEmpty(old.Keyspace.DurabilityPolicy))
        {
            found.Add(keyspace.Path + ".durabilityPolicy", $"The keyspace keeps the policy {old.Keyspace.DurabilityPolicy}: leaving the field out changes nothing.", "Write durabilityPolicy: none to turn it off.");
        }
    }

    private static void TurnedOn(KeyspaceScope keyspace, KeyspaceScope old, RuleFindings found)
    {
        if (Of(old.Keyspace.DurabilityPolicy) == "none" && Of(keyspace.Keyspace.DurabilityPolicy) is not ("none" or "test") && VitessMajor.Of(keyspace) < OrderedSwitch)
        {
            found.Add(
                keyspace.Path + ".durabilityPolicy",
                "Before Vitess 24 vtorc may turn on the primary's side before any replica acknowledges: all writes of the shard hang.",
                "Upgrade to Vitess 24 first, or change the policy while there are no writes and watch the replicas.");
        }
    }

    private static void Database(KeyspaceScope keyspace, KeyspaceScope old, RuleFindings found)
    {
        if ((keyspace.Keyspace.DatabaseName ?? "") != (old.Keyspace.DatabaseName ?? ""))
        {
            found.Add(keyspace.Path + ".databaseName", "Tablets serve a new, empty database; the old one stays on disk unused.", "Keep the name, or move the tables to a new keyspace.");
        }
    }

    private static void Sidecar(KeyspaceScope keyspace, KeyspaceScope old, RuleFindings found)
    {
        if ((keyspace.Keyspace.SidecarDbName ?? "") != (old.Keyspace.SidecarDbName ?? ""))
        {
            found.Add(keyspace.Path + ".sidecarDbName", "The name is read only when the keyspace is created: the change has no effect.", "Keep the name.");
        }
    }

    private static void Policy(KeyspaceScope keyspace, KeyspaceScope old, RuleFindings found)
    {
        if (!string.IsNullOrEmpty(keyspace.Keyspace.DurabilityPolicy) && Of(keyspace.Keyspace.DurabilityPolicy) != Of(old.Keyspace.DurabilityPolicy))
        {
            found.Add(keyspace.Path + ".durabilityPolicy", $"The policy changes from {Of(old.Keyspace.DurabilityPolicy)} to {Of(keyspace.Keyspace.DurabilityPolicy)} while the keyspace runs.");
        }
    }
}
