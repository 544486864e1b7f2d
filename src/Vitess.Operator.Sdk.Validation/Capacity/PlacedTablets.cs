using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Durability;

namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>The tablets on a node.</summary>
internal static class PlacedTablets
{
    public static IEnumerable<PlacedTablet> On(ClusterNode node)
    {
        foreach (var pod in node.Pods)
        {
            if (pod.Planned is { Fields.Component: VitessComponents.VtTablet } planned && Label(planned, VitessLabels.TabletType) is PoolTypes.Replica or PoolTypes.ReadOnly)
            {
                var tablet = new DurabilityTablet(planned.Name, Label(planned, VitessLabels.Cell), Label(planned, VitessLabels.TabletType) == PoolTypes.ReadOnly, node.Name);
                yield return new($"{Label(planned, VitessLabels.Keyspace)}/{Label(planned, VitessLabels.Shard)}", planned.Fields.Source, tablet);
            }
        }
    }

    private static string Label(PlannedPod pod, string key) => pod.Labels.TryGetValue(key, out var value) ? value : "";
}
