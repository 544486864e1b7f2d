using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Rules.Pools;
using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.ControlPlane;

/// <summary>Rules on vtorc and on replication.</summary>
internal static class VtorcRules
{
    private const int VtorcAlways = 9; // the release that deploys vtorc for every keyspace

    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Keyspaces(new("V1106", Warning, "vtorc gets no Service", "vitessOrchestrator: {service: {annotations: {…}}}"), Service),
        RuleOf.Shards(new("V1108", Info, "A field of replication has no effect", "replication: {recoverRestartedMaster: true}"), NoReader),
        RuleOf.Keyspaces(new("V1109", Warning, "Nothing repairs replication or replaces a lost primary", "vitessOrchestrator: {extraFlags: {allow-emergency-reparent: 'false'}}"), NoFailover),
        RuleOf.Shards(
            new("V2030", Warning, "Nobody elects the first primary", "replication: {initializeMaster: false}") { Source = "reference/validation-facts.md, V-1217; reference/controllers.md" },
            NoFirstPrimary),
    ];

    private static void Service(KeyspaceScope keyspace, RuleFindings found)
    {
        if (keyspace.Keyspace.VitessOrchestrator?.Service is { } service && (service.Annotations is { Count: > 0 } || !string.IsNullOrEmpty(service.ClusterIP)))
        {
            found.Add(keyspace.Path + ".vitessOrchestrator.service", "No Service is ever made for vtorc.", "Leave it out.");
        }
    }

    private static void NoReader(ShardScope shard, RuleFindings found)
    {
        if (shard.Template.Replication?.RecoverRestartedMaster is not null)
        {
            found.Add(shard.Path + ".replication.recoverRestartedMaster", "Nothing reads this field.", "Leave it out.");
        }
    }

    private static void NoFailover(KeyspaceScope keyspace, RuleFindings found)
    {
        if (VitessMajor.Of(keyspace) < 16)
        {
            return;
        }

        if (keyspace.Cluster.Context.Target.OriginalMinor < VtorcAlways && keyspace.Keyspace.VitessOrchestrator is null)
        {
            found.Add(keyspace.Path + ".vitessOrchestrator", "This operator deploys vtorc only where it is asked for, and from Vitess 16 on nothing else repairs replication or replaces a lost primary.", "Add vitessOrchestrator.");
        }

        foreach (var (flag, value) in keyspace.Keyspace.VitessOrchestrator?.ExtraFlags ?? new Dictionary<string, string>())
        {
            if (KnownFlags.Plain(flag) is "allow-emergency-reparent" && value is "false" or "0")
            {
                found.Add($"{keyspace.Path}.vitessOrchestrator.extraFlags['{flag}']", "vtorc may not replace a lost primary: its shard stays without one until a person acts.", "Leave the flag out.");
            }
        }
    }

    private static void NoFirstPrimary(ShardScope shard, RuleFindings found)
    {
        if (shard.Template.Replication?.InitializeMaster == false && shard.Pools.Any(pool => pool.Pool.Type == PoolTypes.Replica))
        {
            found.Add(shard.Path + ".replication.initializeMaster", "No first primary is elected here: the shard does not serve until another cluster or a person does it.", "Leave it out, unless another cluster of a federation elects the primary.");
        }
    }
}
