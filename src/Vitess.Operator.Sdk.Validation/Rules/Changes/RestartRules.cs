using k8s.Models;
using Vitess.Operator.Sdk.DesiredState;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Changes;

/// <summary>Rules on which Pods a change replaces, found by making all objects of both.</summary>
internal static class RestartRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        ChangeOf.Cluster(
            new("V2045", Info, "Pods are replaced", "images: {vttablet: 'vitess/lite:v24.0.0'} to v24.0.1") { Source = "reference/controllers.md, rollouts" },
            Restarts),
    ];

    private static void Restarts(ClusterScope cluster, ClusterScope old, RuleFindings found)
    {
        if (!CanBeMade(cluster) || !CanBeMade(old))
        {
            return;
        }

        var before = Hashes(old);
        var replaced = Hashes(cluster).Where(entry => before.TryGetValue(entry.Key, out var hash) && hash.Text != entry.Value.Text).GroupBy(entry => entry.Value.Component);
        foreach (var group in replaced.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var waits = cluster.Spec.UpdateStrategy?.Type == UpdateStrategyTypes.Immediate ? "one after the other" : "once they are released";
            found.Add("spec", $"{group.Count()} {group.Key} {(group.Key == VitessComponents.VtTablet ? "Pod" : "Deployment")}{(group.Count() == 1 ? " is" : "s are")} replaced, {waits}: {string.Join(", ", group.Select(entry => entry.Key).Order(StringComparer.Ordinal).Take(3))}{(group.Count() > 3 ? ", …" : "")}.");
        }
    }

    private static bool CanBeMade(ClusterScope cluster) =>
        cluster.Partitionings.All(part => part.Partitioning.Equal is not { } equal || KeyRange.CanPartition(equal.Parts, equal.HexWidth))
        && cluster.Shards.All(shard => shard.KeyRange is null || KeyRange.TryParse($"{shard.KeyRange.Start}-{shard.KeyRange.End}", out _));

    private static Dictionary<string, (string Component, string Text)> Hashes(ClusterScope cluster)
    {
        var hashes = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        var options = new ClusterObjectsOptions { Operator = cluster.Context.Operator, Secrets = cluster.Context.Secrets ?? [] };
        foreach (var node in ClusterObjects.Of(cluster.Cluster, options).All().Where(node => node.Kind is "Pod" or "Deployment"))
        {
            if (node.Object is V1Pod pod && node.Component == VitessComponents.VtTablet)
            {
                // The hash speaks of what is taken away only: everything else shows in the Pod itself.
                var hash = pod.Metadata.Annotations?.TryGetValue(VitessAnnotations.DesiredStateHash, out var known) == true ? known : "";
                hashes[node.Name] = (VitessComponents.VtTablet, VitessJson.ToNode(pod.Spec)!.ToJsonString() + hash);
            }
            else if (node.Object is V1Deployment deployment)
            {
                hashes[node.Name] = (node.Component ?? "", VitessJson.ToNode(deployment.Spec.Template)!.ToJsonString());
            }
        }

        return hashes;
    }
}
