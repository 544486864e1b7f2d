using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Rollouts;
using Vitess.Operator.Sdk.Reconciliation.Shards;

namespace Vitess.Operator.Sdk.Reconciliation.Etcd;

/// <summary>Keeps the members of an etcd: volumes first, then Pods. A member's changes wait until the others can do without it.</summary>
internal static class EtcdMembers
{
    private static readonly ApplyStrategy PodStrategy = ApplyStrategy.RollingRecreate(
        "metadata.ownerReferences",
        $"metadata.labels[\"{VitessLabels.EtcdLockserver}\"]", $"metadata.labels[\"{VitessLabels.EtcdIndex}\"]",
        $"metadata.labels[\"{VitessLabels.Component}\"]", $"metadata.labels[\"{VitessLabels.Cluster}\"]");

    public static Task<ReconcileResult> VolumesAsync(EtcdPass pass, CancellationToken cancellationToken)
    {
        var wanted = Wanted.EtcdClaims(pass);
        foreach (var (name, _) in wanted)
        {
            VolumeSizes.WarnOfWhatStays(pass, name, pass.Context.Spec.DataVolumeClaimTemplate);
        }

        var rule = new ChildRule { Kind = Kinds.Claim, Identity = pass.Labels, Strategy = TabletClaims.Strategy, MayGo = (live, _) => Task.FromResult(MayGo(pass, live)) };
        return pass.KeepAsync(rule, wanted, cancellationToken);
    }

    public static async Task<ReconcileResult> PodsAsync(EtcdPass pass, CancellationToken cancellationToken)
    {
        var pods = new List<JsonObject>();
        var rule = new ChildRule
        {
            Kind = Kinds.Pod,
            Identity = pass.Labels,
            Strategy = PodStrategy,
            Seen = pods.Add,
            MayGo = (live, _) => Task.FromResult(MayGo(pass, live)),
        };
        var result = await pass.KeepAsync(rule, Wanted.EtcdPods(pass), cancellationToken).ConfigureAwait(false);
        var ready = pods.Count(PodState.IsReady);
        var isEnough = pass.Context.Spec.LocalMemberIndex is null ? ready >= 2 : ready > 0;
        pass.Status.Available = isEnough ? ConditionStatuses.True : ConditionStatuses.False;
        return result;
    }

    /// <summary>Releases the changes of one member when every member is ready, so that two of three stay (D-12). Where people release changes, they do this, too.</summary>
    public static async Task<ReconcileResult> RollAsync(EtcdPass pass, CancellationToken cancellationToken)
    {
        if (!pass.IsReleasedAtOnce)
        {
            return ReconcileResult.Done;
        }

        var pods = pass.List(Kinds.Pod, pass.Labels);
        var next = EtcdRoll.Next(
            [.. pods.Select(pod => new EtcdMemberState(
                pod.GetName()!, PodState.IsReady(pod) && !pod.IsTerminating(),
                RolloutAnnotations.Has(pod, RolloutAnnotations.Scheduled), RolloutAnnotations.Has(pod, RolloutAnnotations.Released)))],
            pass.Context.LocalMembers.Count);
        if (next is null)
        {
            return ReconcileResult.Done;
        }

        var changed = pods.First(pod => pod.GetName() == next).DeepClone().AsObject();
        changed.SetAnnotation(RolloutAnnotations.Released, string.Empty);
        return (await pass.Writer.ReplaceAsync(Kinds.Pod, changed, cancellationToken).ConfigureAwait(false)).ToResult();
    }

    /// <summary>Setting a local member index on an etcd that runs must not take the other members' data (D-13).</summary>
    private static Turndown MayGo(EtcdPass pass, JsonObject live) => Turndown.Refused(
        OrphanReasons.NotSupported, $"removing a member of a running etcd is not supported; delete {live.GetText("kind") ?? "it"} {live.GetName()} of {pass.Name} by hand");
}
