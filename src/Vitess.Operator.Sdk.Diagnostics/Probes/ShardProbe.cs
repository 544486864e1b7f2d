using Vitess.Operator.Sdk.Diagnostics.Snapshots;
using Vitess.Operator.Sdk.Diagnostics.Tree;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Diagnostics.Probes;

/// <summary>Primaries, acknowledgements and drains of shards.</summary>
internal static class ShardProbe
{
    public static IEnumerable<Clue> Look(ClusterView view)
    {
        foreach (var shard in view.OfKind("VitessShard"))
        {
            var place = new Place(VitessComponents.VtTablet, string.Empty, shard.Label(VitessLabels.Keyspace), shard.Label(VitessLabels.Shard)) { Scope = shard.Scope };
            foreach (var clue in Of(view, shard))
            {
                yield return clue with { Place = place, Path = clue.Path.Length > 0 ? clue.Path : view.Paths.Of(shard) };
            }
        }

        foreach (var clue in view.Pods.Where(pod => pod.HasAnnotation(VitessAnnotations.DrainStarted)).Select(pod => LeftBehind(view, pod)).OfType<Clue>())
        {
            yield return clue;
        }
    }

    private static IEnumerable<Clue> Of(ClusterView view, ObjectView shard)
    {
        var hasPrimary = shard.Json.Text("status", "hasMaster");
        if (hasPrimary == "False")
        {
            yield return new(DiagnosisCatalogue.NoPrimary, shard.Reference, "The shard has no primary: nothing can be written to it.", "See why no tablet can be elected; the operator elects the first primary, vtorc each later one.")
            { Evidence = [$"{shard.Reference}: status.hasMaster is False"] };
        }

        if (hasPrimary == "True" && Acknowledgers(view, shard) is { } clue)
        {
            yield return clue;
        }

        foreach (var entry in view.ComplaintsOf(shard))
        {
            if (OfEvent(view, shard, entry, hasPrimary) is { } told)
            {
                yield return told with { Evidence = [entry.Line] };
            }
        }
    }

    private static Clue? Acknowledgers(ClusterView view, ObjectView shard)
    {
        var keyspace = view.Paths.SpecOf(shard.Label(VitessLabels.Cluster)).Items("keyspaces").FirstOrDefault(entry => entry.Text("name") == shard.Label(VitessLabels.Keyspace));
        var policy = keyspace.Text("durabilityPolicy");
        var primary = shard.Json.Text("status", "masterAlias");
        var others = (shard.Json.At("status", "tablets") as System.Text.Json.Nodes.JsonObject ?? []).Where(tablet => tablet.Key != primary && tablet.Value.Text("poolType") is "replica" or "").ToList();
        if (policy is not ("semi_sync" or "cross_cell") || shard.Json.At("status", "tablets") is null || others.Exists(tablet => tablet.Value.Text("ready") == "True"))
        {
            return null;
        }

        return new(DiagnosisCatalogue.SemiSyncStuck, shard.Reference, $"The durability policy {policy} wants a replica to acknowledge each write, and no replica beside the primary is ready: writes wait.", "Bring a replica back, or give the pool more replicas.")
        {
            Path = view.Paths.KeyspaceOf(shard.Label(VitessLabels.Cluster), shard.Label(VitessLabels.Keyspace)) is { Length: > 0 } path ? path + ".durabilityPolicy" : string.Empty,
            Evidence = [$"{shard.Reference}: primary {primary}; ready replicas beside it: 0 of {others.Count}"],
        };
    }

    private static Clue? OfEvent(ClusterView view, ObjectView shard, EventView entry, string hasPrimary)
    {
        var drains = view.PodsOf(shard).Any(pod => pod.HasAnnotation(VitessAnnotations.DrainStarted));
        return entry.Reason switch
        {
            "InitShardBlocked" or "InitShardFailed" or "ExternalPrimaryShardBlocked" when hasPrimary != "True" => New(DiagnosisCatalogue.InitShardFailed, $"The shard cannot get its first primary: {entry.Message}", "Correct what the message names; a shard that has data is not initialised again."),
            "PlannedReparentFailed" or "TabletExternallyReparentedFailed" when drains || hasPrimary != "True" => New(DiagnosisCatalogue.ReparentFailed, $"The primary cannot be handed over: {entry.Message}", "See that another replica is healthy and keeps up, then let it try again."),
            "DrainBlocked" or "InvalidDrainState" or "NotReconcilingDrain" when drains => New(DiagnosisCatalogue.DrainBlocked, $"A tablet cannot be drained: {entry.Message}", "See that all tablets of the shard are healthy and that it has a primary; remove the annotation drain.planetscale.com/started to give up."),
            "RolloutBlocked" or "RollingRestartBlocked" => New(DiagnosisCatalogue.RolloutBlocked, $"The roll-out waits: {entry.Message}", "Correct what the message names; the roll-out then goes on by itself."),
            "MysqldSafeUpgradeFailed" => New(DiagnosisCatalogue.RolloutBlocked, $"The upgrade of MySQL waits: {entry.Message}", "Correct what the message names; the upgrade then goes on by itself."),
            _ => null,
        };

        Clue New(DiagnosisInfo info, string cause, string fix) => new(info, shard.Reference, cause, fix);
    }

    // The operator drains what it rolls out or turns down, and takes the annotation away itself.
    private static Clue? LeftBehind(ClusterView view, PodView pod)
    {
        var alias = $"{pod.Cell}-{pod.Label(VitessLabels.TabletUid)}";
        var isTurnedDown = view.OfKind("VitessShard").Any(shard => shard.Scope == pod.Scope && shard.Json.At("status", "orphanedTablets", alias) is not null);
        if (pod.HasAnnotation(VitessAnnotations.RolloutScheduled) || pod.HasAnnotation(VitessAnnotations.RolloutReleased) || isTurnedDown)
        {
            return null;
        }

        var steps = new[] { VitessAnnotations.DrainStarted, VitessAnnotations.DrainAcknowledged, VitessAnnotations.DrainFinished }.Where(pod.HasAnnotation).Select(name => $"{pod.Reference}: annotation {name}: {pod.Annotation(name)}");
        return Clue.Of(DiagnosisCatalogue.DrainLeftBehind, pod, "Somebody asked for this tablet to be drained and never took the request back: it will not be primary, and the shard has one candidate less.",
            $"When the work is done, remove the annotation: kubectl annotate pod {pod.Name} {VitessAnnotations.DrainStarted}-.") with
        { Path = view.Paths.Of(pod), Evidence = [.. steps] };
    }
}
