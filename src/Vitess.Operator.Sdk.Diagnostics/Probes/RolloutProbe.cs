using Vitess.Operator.Sdk.Diagnostics.Snapshots;
using Vitess.Operator.Sdk.Diagnostics.Tree;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Diagnostics.Probes;

/// <summary>Changes that nobody has released.</summary>
internal static class RolloutProbe
{
    private static readonly string[] Kinds = ["VitessCell", "VitessKeyspace", "VitessShard", "EtcdLockserver", "Deployment", "Pod"];

    public static IEnumerable<Clue> Look(ClusterView view)
    {
        foreach (var cluster in view.Clusters.Where(cluster => cluster.Json.Text("spec", "updateStrategy", "type") != UpdateStrategyTypes.Immediate))
        {
            var waiting = Kinds.SelectMany(view.Snapshot.OfKind).Where(item => item.Label(VitessLabels.Cluster) == cluster.Name && item.HasAnnotation(VitessAnnotations.RolloutScheduled) && !item.HasAnnotation(VitessAnnotations.RolloutReleased)).ToList();
            if (waiting.Count > 0)
            {
                yield return new(DiagnosisCatalogue.ChangesWait, cluster.Reference, $"The update strategy is External: changes of {waiting.Count} objects are scheduled and wait until somebody releases them.",
                    $"Release each object: kubectl annotate {waiting[0].Kind.ToLowerInvariant()} {waiting[0].Name} {VitessAnnotations.RolloutReleased}=\"\"; or set spec.updateStrategy.type to Immediate.")
                {
                    Path = "spec.updateStrategy.type",
                    Evidence = [.. waiting.Select(item => $"{item.Reference}: {VitessAnnotations.RolloutScheduled}: {item.Annotation(VitessAnnotations.RolloutScheduled)}")],
                    Place = new("rollout"),
                };
            }
        }
    }
}
