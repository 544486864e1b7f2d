using System.Globalization;
using System.Text.Json;
using Vitess.Operator.Sdk.Validation.Rules;
using Vitess.Operator.Sdk.Validation.Scopes;

namespace Vitess.Operator.Sdk.Validation.Durability;

/// <summary>The field that switched semi-sync on in releases up to 2.8.</summary>
/// <remarks>Source: reference/validation-facts.md, section 7.3.</remarks>
internal static class EnforceSemiSync
{
    private const string Field = "enforceSemiSync";

    public static void Check(ShardScope shard, RuleFindings found)
    {
        if (shard.Template.Replication?.UnknownFields is not { } fields || !fields.TryGetValue(Field, out var value))
        {
            return;
        }

        var path = $"{shard.Path}.replication.{Field}";
        var replicas = ShardDurabilityScope.PrimaryEligible(shard);
        var needed = DurabilityNeeds.ToSurvive(DurabilityPolicies.OfEnforceSemiSync(true), 1).PrimaryEligible;
        if (value.ValueKind == JsonValueKind.True && replicas < needed)
        {
            found.Add(path, TooFew(replicas, needed), $"Have at least {needed} replicas, remove {Field}, and set durabilityPolicy: semi_sync on the keyspace.");
            return;
        }

        var (severity, message) = Obsolete(shard, value.ValueKind == JsonValueKind.True);
        found.Add(path, message, $"Remove {Field}; durabilityPolicy of the keyspace decides.", severity);
    }

    private static string TooFew(long replicas, int needed) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Field} asks that a second tablet acknowledges each commit, and the shard has {replicas} that can be primary; with fewer than {needed} the loss or "
        + $"restart of one stops all writes. The field has no effect any more since release 2.9 either: the shard replicates by durabilityPolicy alone.");

    private static (FindingSeverity Severity, string Message) Obsolete(ShardScope shard, bool enforced)
    {
        var policy = DurabilityPolicies.Parse(shard.Keyspace.Keyspace.DurabilityPolicy);
        return enforced && policy == DurabilityPolicy.None
            ? (FindingSeverity.Warning, $"{Field} has no effect any more since release 2.9: without a durabilityPolicy the shard replicates asynchronously.")
            : (FindingSeverity.Info, $"{Field} has no effect any more since release 2.9.");
    }
}
