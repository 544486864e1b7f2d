using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Names;

/// <summary>Rules on what becomes a label, or the name of a Pod.</summary>
internal static class LabelRules
{
    private const int ScheduleParts = 15; // the dashes, "vbsc" and the hash around the two names

    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Schedules(
            new("V0309", Error, "The names of cluster and schedule are together too long for the label of the backup Jobs", "backup: {schedules: [{name: <45 characters>}]}"),
            Schedule),
        RuleOf.Shards(new("V0310", Error, "A key range is too long for a label value", "keyRange: {start: <32 digits>, end: <32 digits>}"), KeyRange),
        RuleOf.Pools(new("V0311", Error, "The name of a pool is no label value", "tabletPools: [{name: 'hot pool'}]"), PoolName),
        RuleOf.Pods(
            new("V0312", Warning, "Labels or annotations use keys that belong to the operator", "extraLabels: {planetscale.com/cell: other}"),
            OwnKeys),
        RuleOf.Pools(new("V0313", Info, "Names of tablet Pods are longer than a host name", "metadata: {name: <40 characters>}"), PodName),
    ];

    private static void Schedule(ScheduleScope schedule, RuleFindings found)
    {
        var length = schedule.Cluster.Name.Length + (schedule.Schedule.Name ?? "").Length + ScheduleParts;
        if (length > KubernetesNames.MaxLabel)
        {
            found.Add(
                schedule.Path + ".name",
                $"The schedule's object gets a name of {length} characters, which its Jobs carry as a label of at most 63: no Job can be created.",
                $"Shorten the name of the schedule to {Math.Max(1, KubernetesNames.MaxLabel - ScheduleParts - schedule.Cluster.Name.Length)} characters.");
        }
    }

    private static void KeyRange(ShardScope shard, RuleFindings found)
    {
        if (shard.KeyRange is { } range)
        {
            var length = Math.Max(1, range.Start?.Length ?? 0) + 1 + Math.Max(1, range.End?.Length ?? 0);
            if (length > KubernetesNames.MaxLabel)
            {
                found.Add(
                    shard.Path + ".keyRange",
                    $"The shard's name has {length} characters and is a label value of at most 63: its Pods and Services cannot be created.",
                    "Use shorter bounds; trailing zeros can go.");
            }
        }
    }

    private static void PoolName(PoolScope pool, RuleFindings found)
    {
        if (!KubernetesNames.IsLabelValue(pool.Pool.Name ?? ""))
        {
            found.Add(
                pool.Path + ".name",
                $"'{pool.Pool.Name}' is no value for the label planetscale.com/pool-name: the pool's Pods cannot be created.",
                "Use at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.");
        }
    }

    private static void OwnKeys(CustomizedScope part, RuleFindings found)
    {
        Check("extraLabels", part.Pods.ExtraLabels, "ends with NameCollision, or with updates that stay pending");
        Check("annotations", part.Pods.Annotations, "upsets rollouts and drains");

        void Check(string field, IDictionary<string, string>? map, string result)
        {
            foreach (var key in (map?.Keys ?? []).Where(IsOwn).Order(StringComparer.Ordinal))
            {
                found.Add($"{part.Path}.{field}['{key}']", $"The key {key} belongs to the operator; setting it {result}.", "Use a key of your own domain.");
            }
        }
    }

    private static bool IsOwn(string key) =>
        key.StartsWith(VitessLabels.Prefix, StringComparison.Ordinal) || key.Split('/')[0].EndsWith(".planetscale.com", StringComparison.Ordinal);

    private static void PodName(PoolScope pool, RuleFindings found)
    {
        var longest = ObjectNames.Tablet(pool.Cluster.Name, new TabletAlias(pool.Pool.Cell ?? "", uint.MaxValue)).Length;
        if (longest > KubernetesNames.MaxLabel)
        {
            found.Add(pool.Path, $"The pool's Pods have names of {longest} characters; their host names are cut at 63.");
        }
    }
}
