using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Rules;

namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>Rules on the room for Pods. They find nothing unless nodes, quotas or limit ranges are known.</summary>
internal static class CapacityRules
{
    private const string Scheduling = "Kubernetes documentation, scheduling; reference/validation-facts.md, section 14.2";

    public static IReadOnlyList<IRule> All { get; } =
    [
        Of("V2110", FindingSeverity.Error, "Pods find no node", "2 cells of 3 replicas, and one node in the second cell's zone", NoNode),
        Of("V2111", FindingSeverity.Warning, "Pods find a node only if the scheduler happens to pack them tightly", "Pods of 3 CPU on nodes of 4, behind Pods of 1", OnlyPacked),
        Of("V2112", FindingSeverity.Warning, "With one node lost its Pods find no other", "3 nodes, each full", (report, found) => Lost(report, found, "node ")),
        Of("V2113", FindingSeverity.Warning, "With one zone lost its Pods find no room in the others", "2 zones, both full", (report, found) => Lost(report, found, "zone ")),
        Of("V2114", FindingSeverity.Warning, "Pods find no node once autoscalers are at their maximum", "autoscaler: {maxReplicas: 50}", (report, found) => Lost(report, found, "autoscalers")),
        Of("V2115", FindingSeverity.Warning, "Running Pods of lower priority have to go", "nodes full of Pods without priority class", Evicts),
        Of("V2116", FindingSeverity.Error, "A quota of the namespace refuses objects", "requests.memory: 4Gi for three tablets of 2Gi", (report, found) => Refused(report.OverQuota, found)),
        Of("V2117", FindingSeverity.Error, "A limit range of the namespace refuses Pods or claims", "max: {memory: 512Mi}", (report, found) => Refused(report.OutOfRange, found)),
        RuleOf.Cluster(
            new("V2118", FindingSeverity.Warning, "The loss of one node stops writes, since tablets of a shard share it", "3 replicas with semi_sync on 2 nodes") { Source = Scheduling },
            SharedNodes.Check),
    ];

    /// <summary>The report; null when nothing is known of the place, or the cluster cannot be rendered, which other rules tell.</summary>
    public static CapacityReport? Report(V2VitessCluster cluster, ValidationContext context)
    {
        if (context is { Nodes: null, ResourceQuotas: null, LimitRanges: null } || string.IsNullOrEmpty(cluster.Metadata?.Name))
        {
            return null;
        }

        try
        {
            return CapacityCheck.Of(cluster, context);
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException or NullReferenceException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static IRule Of(string code, FindingSeverity severity, string title, string example, Action<CapacityReport, RuleFindings> check) => RuleOf.Cluster(
        new(code, severity, title, example) { Source = Scheduling },
        (cluster, found) =>
        {
            if (cluster.Capacity is { } report)
            {
                check(report, found);
            }
        });

    private static void NoNode(CapacityReport report, RuleFindings found)
    {
        if (!report.FitsOnlyPacked)
        {
            Add(report.AllNodes.Unscheduled, found, pods => $"{pods} no node:");
        }
    }

    private static void OnlyPacked(CapacityReport report, RuleFindings found)
    {
        if (report.FitsOnlyPacked)
        {
            Add(report.AllNodes.Unscheduled, found, pods => $"All Pods would fit if they were packed tightly, but as the scheduler spreads them {pods} no node:");
        }
    }

    private static void Lost(CapacityReport report, RuleFindings found, string kind)
    {
        foreach (var group in report.Scenarios.Where(scenario => scenario.Name.StartsWith(kind, StringComparison.Ordinal))
            .SelectMany(scenario => scenario.Unscheduled.Where(pod => !pod.IsBound).Select(pod => (scenario.Name, Pod: pod)))
            .GroupBy(entry => (entry.Pod.Path, entry.Pod.Constraint)))
        {
            var names = string.Join(", or ", group.Select(entry => entry.Name).Distinct());
            found.Add(group.Key.Path, $"With {names} {CapacityWords.Find([.. group.Select(entry => entry.Pod.Pod).Distinct()])} no node: {group.First().Pod.Reason}.", CapacityWords.Fix(group.Key.Constraint));
        }
    }

    private static void Evicts(CapacityReport report, RuleFindings found)
    {
        if (report.Evicted.Count > 0)
        {
            found.Add("spec", $"Room is made by evicting {report.Evicted.Count} running Pods of lower priority: {CapacityWords.Some(report.Evicted)}.", "Add nodes, or lower requests.");
        }
    }

    private static void Refused(IReadOnlyList<QuotaExcess> excesses, RuleFindings found)
    {
        foreach (var group in excesses.GroupBy(excess => (excess.Path, excess.Reason)))
        {
            found.Add(group.Key.Path, $"{CapacityWords.Some([.. group.Select(excess => excess.Object)])} will be refused: {group.Key.Reason}.", "Change the resources, or the namespace's quota or limit range.");
        }
    }

    private static void Add(IReadOnlyList<UnscheduledPod> pods, RuleFindings found, Func<string, string> lead)
    {
        foreach (var group in pods.GroupBy(pod => (pod.Path, pod.Constraint)))
        {
            found.Add(group.Key.Path, $"{lead(CapacityWords.Find([.. group.Select(pod => pod.Pod)]))} {group.First().Reason}.", CapacityWords.Fix(group.Key.Constraint));
        }
    }
}
