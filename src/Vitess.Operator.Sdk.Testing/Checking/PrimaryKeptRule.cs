using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Testing.Checking;

/// <summary>Compares the tablet whose Pod is deleted with the primary in topology.</summary>
internal sealed class PrimaryKeptRule(StoreView view, TopologyView topology) : SafetyRule(SafetyInvariant.PrimaryKept)
{
    private static readonly string[] DueMarks =
        [VitessAnnotations.RolloutScheduled, VitessAnnotations.RolloutReleased, VitessAnnotations.DrainFinished];

    public override IEnumerable<string> Check(SafetyWrite write)
    {
        if (!write.Deletes("pods") || ShardLabels.OfTablet(write.Before!) is not { } shard || TabletFacts.IdentityOf(write.BeforeTree!) is not { } tablet)
        {
            yield break;
        }

        if (!ObjectFacts.IsReady(write.BeforeTree!) || topology.PrimaryOf(tablet) != tablet.Alias)
        {
            yield break;
        }

        var others = view.Pods(shard).Where(pod => TabletFacts.CanBePrimary(pod) && ObjectFacts.Uid(pod) != write.Before!.Uid).ToList();
        if (others.Count > 0)
        {
            yield return $"tablet {tablet.Alias} is still the primary, and {others.Count} others could have taken over";
        }
        else if (!Array.Exists(DueMarks, mark => ObjectFacts.HasAnnotation(write.BeforeTree, mark)))
        {
            yield return $"tablet {tablet.Alias} is the primary and the only tablet, and nothing is due to it";
        }
    }
}
