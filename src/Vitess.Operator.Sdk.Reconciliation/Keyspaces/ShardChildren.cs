using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Rollouts;

namespace Vitess.Operator.Sdk.Reconciliation.Keyspaces;

/// <summary>Keeps a keyspace's shards, starts their roll-outs, and sums up how they are.</summary>
internal static class ShardChildren
{
    private const string PoolStorage = "spec.tabletPools[].dataVolumeClaimTemplate.resources.requests.storage";

    public static async Task<ReconcileResult> ReconcileAsync(KeyspacePass pass, CancellationToken cancellationToken)
    {
        var wanted = Wanted.Shards(pass);
        foreach (var (range, template, _) in pass.Shards)
        {
            pass.Status.Shards![range.ToString()] = new VitessKeyspaceShardStatus
            {
                HasMaster = ConditionStatuses.Unknown,
                ServingWrites = ConditionStatuses.Unknown,
                DesiredTablets = Partitioning.TabletsOf(template),
            };
        }

        var cascades = new List<JsonObject>();
        var rule = new ChildRule
        {
            Kind = Kinds.Shard,
            Identity = pass.ShardLabels,
            Strategy = Strategy(pass.Spec.UpdateStrategy),
            Seen = live => See(pass, live, cascades),
            MayGo = (live, _) => Task.FromResult(MayGo(live)),
            Orphaned = (live, turndown) => pass.Status.OrphanedShards![live.GetObject("spec")?.GetText("name") ?? string.Empty] =
                new OrphanStatus { Reason = turndown.Reason!, Message = turndown.Message },
        };
        var result = await pass.KeepAsync(rule, wanted, cancellationToken).ConfigureAwait(false);
        result = result.Merge(await CascadeAsync(pass, cascades, cancellationToken).ConfigureAwait(false));
        if (result.Error is null)
        {
            PartitioningStatus.Fill(pass);
        }

        return result;
    }

    private static ApplyStrategy Strategy(VitessClusterUpdateStrategy? strategy)
    {
        string[] atOnce = ["metadata.annotations", "spec.annotations", "spec.updateStrategy"];
        return UpdateStrategies.For(strategy, UpdateStrategies.AllowsStorage(strategy) ? [.. atOnce, PoolStorage] : atOnce);
    }

    private static Turndown MayGo(JsonObject live) => live.GetObject("status")?.GetText("idle") == ConditionStatuses.True
        ? Turndown.Allowed
        : Turndown.Refused(OrphanReasons.Serving, "The shard can't be turned down because it's still in the serving partitioning for at least one cell.");

    private static void See(KeyspacePass pass, JsonObject live, List<JsonObject> cascades)
    {
        var status = ResolvedOwners.StatusOf<VitessShardStatus>(live);
        if (pass.Status.Shards!.TryGetValue(live.GetObject("spec")?.GetText("name") ?? string.Empty, out var entry) && status is not null)
        {
            Summarize(entry, status, RolloutAnnotations.PendingChanges(live));
        }

        if (UpdateStrategies.IsImmediate(pass.Spec.UpdateStrategy) && NeedsCascade(live, status))
        {
            cascades.Add(live);
        }
    }

    private static void Summarize(VitessKeyspaceShardStatus entry, VitessShardStatus status, string pendingChanges)
    {
        var tablets = status.Tablets ?? new Dictionary<string, VitessTabletStatus>();
        entry.HasMaster = Or(status.HasMaster);
        entry.ServingWrites = Or(status.ServingWrites);
        entry.Tablets = tablets.Count;
        entry.ReadyTablets = tablets.Values.Count(tablet => tablet.Ready == ConditionStatuses.True);
        entry.UpdatedTablets = tablets.Values.Count(tablet => string.IsNullOrEmpty(tablet.PendingChanges));
        entry.PendingChanges = pendingChanges;
        entry.Cells = status.Cells;
    }

    /// <summary>Every Pod has been compared with the present spec, and something waits.</summary>
    private static bool NeedsCascade(JsonObject live, VitessShardStatus? status) =>
        status is not null && status.LowestPodGeneration == (live.GetGeneration() ?? 0)
        && status.Tablets?.Values.Any(tablet => !string.IsNullOrEmpty(tablet.PendingChanges)) == true
        && !RolloutAnnotations.Has(live, RolloutAnnotations.Cascade);

    private static async Task<ReconcileResult> CascadeAsync(KeyspacePass pass, List<JsonObject> cascades, CancellationToken cancellationToken)
    {
        var result = ReconcileResult.Done;
        foreach (var seen in cascades)
        {
            var live = pass.Find(Kinds.Shard, seen.GetName()!);
            if (live is null || live.GetGeneration() != seen.GetGeneration() || live.IsTerminating())
            {
                // This pass changed the spec; the Pods have to be compared with it first.
                continue;
            }

            var changed = live.DeepClone().AsObject();
            changed.SetAnnotation(RolloutAnnotations.Cascade, string.Empty);
            result = result.Merge((await pass.Writer.ReplaceAsync(Kinds.Shard, changed, cancellationToken).ConfigureAwait(false)).ToResult());
        }

        return result;
    }

    private static string Or(string? status) => string.IsNullOrEmpty(status) ? ConditionStatuses.Unknown : status;
}
