using k8s.Models;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tablets;

/// <summary>Where a tablet Pod goes: apart from its shard, more apart from its pool, and into the zone of its cell.</summary>
internal static class TabletAffinity
{
    private const string Host = "kubernetes.io/hostname";
    private const string Zone = "failure-domain.beta.kubernetes.io/zone";

    public static V1Affinity Of(TabletPool pool) => pool.Spec.Affinity ?? new V1Affinity
    {
        PodAntiAffinity = new()
        {
            PreferredDuringSchedulingIgnoredDuringExecution = [Apart(2, ShardLabels(pool)), Apart(1, PoolLabels(pool))],
        },
        NodeAffinity = pool.Zone.Length > 0 ? InZone(pool.Zone) : null,
    };

    private static V1WeightedPodAffinityTerm Apart(int weight, Dictionary<string, string> labels) => new()
    {
        Weight = weight,
        PodAffinityTerm = new() { TopologyKey = Host, LabelSelector = new() { MatchLabels = labels } },
    };

    private static Dictionary<string, string> ShardLabels(TabletPool pool) => pool.Shard.Labels(TabletLabels.Component);

    private static Dictionary<string, string> PoolLabels(TabletPool pool)
    {
        var labels = ShardLabels(pool);
        labels[VitessLabels.Cell] = pool.Cell;
        labels[VitessLabels.TabletType] = pool.Type;
        return labels;
    }

    private static V1NodeAffinity InZone(string zone) => new()
    {
        RequiredDuringSchedulingIgnoredDuringExecution = new()
        {
            NodeSelectorTerms = [new() { MatchExpressions = [new() { Key = Zone, OperatorProperty = "In", Values = [zone] }] }],
        },
    };
}
