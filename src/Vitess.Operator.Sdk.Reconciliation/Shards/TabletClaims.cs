using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Shards;

/// <summary>Keeps the volumes of a shard's tablets. They are made before the Pods, grow, and go after them.</summary>
internal static class TabletClaims
{
    /// <summary>Nothing of a claim changes but its labels and, upwards, its size.</summary>
    public static ApplyStrategy Strategy { get; } = new()
    {
        Rules =
        [
            ChangeRule.Of("metadata.labels", ChangeMode.InPlace),
            ChangeRule.Of("metadata.ownerReferences", ChangeMode.InPlace),
            ChangeRule.Of("spec.resources.requests", ChangeMode.InPlace),
        ],
        Otherwise = ChangeMode.Keep,
        CanRecreate = false,
    };

    public static Task<ReconcileResult> ReconcileAsync(ShardPass pass, CancellationToken cancellationToken)
    {
        var retain = pass.Engine.TabletVolumes == VolumeRetention.Retain;
        var basis = pass.Basis.With();
        var wanted = new List<KeyValuePair<string, Wish>>();
        foreach (var tablet in pass.Tablets.OrderBy(tablet => tablet.Alias.ToString(), StringComparer.Ordinal))
        {
            if (tablet.Pool.HasClaim)
            {
                wanted.Add(KeyValuePair.Create(tablet.Name, new Wish(() => ObjectConvert.ToJson(TabletClaim.Build(tablet)!), basis)));
                VolumeSizes.WarnOfWhatStays(pass, tablet.Name, tablet.Pool.Spec.DataVolumeClaimTemplate);
                pass.Status.Tablets![tablet.Alias.ToString()].DataVolumeBound = Bound(pass.Find(Kinds.Claim, tablet.Name));
            }
        }

        var rule = new ChildRule
        {
            Kind = Kinds.Claim,
            Identity = pass.TabletLabels,
            Strategy = Strategy,
            IsOwned = !retain,
            MayGo = (claim, _) => Task.FromResult(MayGo(pass, claim)),
        };
        // Volumes that are kept are nobody's orphans: only those are looked at that belong to a tablet (D-36).
        return ObjectSet.ReconcileAsync(pass.Objects, rule, wanted, retain ? [] : pass.List(Kinds.Claim, rule.Identity), cancellationToken);
    }

    /// <summary>A volume may go only once nothing can be writing to it any more, and not while it may hold the only copy.</summary>
    private static Turndown MayGo(ShardPass pass, JsonObject claim)
    {
        if (pass.Find(Kinds.Pod, claim.GetName()!) is not null)
        {
            return Turndown.Refused(OrphanReasons.PodExists, "not deleting tablet PVC because tablet Pod still exists");
        }

        var waits = pass.Tablets.Select(tablet => tablet.Name).FirstOrDefault(name => pass.Find(Kinds.Pod, name) is not { } pod || pod.IsTerminating() || !PodState.IsReady(pod));
        return waits is null
            ? Turndown.Allowed
            : Turndown.Refused(OrphanReasons.ShardNotHealthy, $"not deleting tablet PVC while tablet Pod {waits}, which stays, is not ready");
    }

    private static string Bound(JsonObject? claim) =>
        claim?.GetObject("status")?.GetText("phase") == "Bound" ? ConditionStatuses.True : ConditionStatuses.False;
}
