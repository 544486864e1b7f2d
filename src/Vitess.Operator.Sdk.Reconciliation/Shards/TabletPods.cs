using System.Globalization;
using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Shards;

/// <summary>Keeps the Pods of a shard's tablets. All changes of a running Pod wait for their release.</summary>
internal static class TabletPods
{
    /// <summary>What changes on a running Pod without a restart: what the operator knows it by.</summary>
    private static readonly ApplyStrategy Strategy = ApplyStrategy.RollingRecreate(
        "metadata.ownerReferences",
        Label(VitessLabels.Component), Label(VitessLabels.Cluster), Label(VitessLabels.Cell), Label(VitessLabels.Keyspace), Label(VitessLabels.Shard),
        Label(VitessLabels.TabletUid), Label(VitessLabels.TabletType), Label(VitessLabels.TabletIndex), Label(VitessLabels.PoolName),
        $"metadata.annotations[\"{VitessAnnotations.ObservedShardGeneration}\"]");

    public static async Task<ReconcileResult> ReconcileAsync(ShardPass pass, CancellationToken cancellationToken)
    {
        var result = ReconcileResult.Done;
        var wanted = new List<KeyValuePair<string, Wish>>();
        foreach (var tablet in pass.Tablets.OrderBy(tablet => tablet.Alias.ToString(), StringComparer.Ordinal))
        {
            var live = pass.Find(Kinds.Pod, tablet.Name);
            result = result.Merge(TabletStatus.Observe(pass, tablet, live));
            wanted.Add(KeyValuePair.Create(tablet.Name, Wanted(pass, tablet, live)));
        }

        pass.Status.LowestPodGeneration = LowestGeneration(pass);
        var rule = new ChildRule
        {
            Kind = Kinds.Pod,
            Identity = pass.TabletLabels,
            Strategy = Strategy,
            MayGo = (pod, token) => TabletTurndown.DecideAsync(pass, pod, token),
            Orphaned = (pod, turndown) => Orphan(pass, pod, turndown),
        };
        result = result.Merge(await pass.KeepAsync(rule, wanted, cancellationToken).ConfigureAwait(false));
        pass.KnowsTablets = result.Error is null;
        pass.Status.Cells = [.. Cells(pass)];
        return result;
    }

    /// <summary>The alias of a live tablet Pod; null when its labels do not tell.</summary>
    public static string? AliasOf(JsonObject pod) =>
        pod.GetLabel(VitessLabels.Cell) is { } cell && uint.TryParse(pod.GetLabel(VitessLabels.TabletUid), CultureInfo.InvariantCulture, out var uid)
            ? new TabletAlias(cell, uid).ToString()
            : null;

    private static Wish Wanted(ShardPass pass, Tablet tablet, JsonObject? live)
    {
        var growsTo = live is null ? null : VolumeGrowth.PendingResize(pass, tablet, live);
        return new Wish(() => Build(pass, tablet, growsTo), pass.Basis.With(growsTo));
    }

    private static JsonObject Build(ShardPass pass, Tablet tablet, string? growsTo)
    {
        var pod = ObjectConvert.ToJson(TabletPod.Build(tablet, growsTo));
        // The spec that it is built from is that of this generation, so a new Pod can be told at once and need not be written again.
        pod.SetAnnotation(VitessAnnotations.ObservedShardGeneration, pass.Generation.ToString(CultureInfo.InvariantCulture));
        return pod;
    }

    private static long LowestGeneration(ShardPass pass)
    {
        var generations = pass.Tablets.Select(tablet => pass.Find(Kinds.Pod, tablet.Name)?.GetAnnotation(VitessAnnotations.ObservedShardGeneration))
            .Select(text => long.TryParse(text, CultureInfo.InvariantCulture, out var generation) ? generation : 0)
            .Where(generation => generation > 0).ToList();
        return generations.Count == 0 ? 0 : generations.Min();
    }

    private static void Orphan(ShardPass pass, JsonObject pod, Turndown turndown)
    {
        if (AliasOf(pod) is { } alias)
        {
            pass.Status.OrphanedTablets![alias] = new OrphanStatus { Reason = turndown.Reason!, Message = turndown.Message };
        }
    }

    private static SortedSet<string> Cells(ShardPass pass)
    {
        var cells = new SortedSet<string>(pass.Tablets.Select(tablet => tablet.Alias.Cell), StringComparer.Ordinal);
        cells.UnionWith(pass.Status.OrphanedTablets!.Keys.Select(alias => TabletAlias.Parse(alias).Cell));
        return cells;
    }

    private static string Label(string key) => $"metadata.labels[\"{key}\"]";
}
