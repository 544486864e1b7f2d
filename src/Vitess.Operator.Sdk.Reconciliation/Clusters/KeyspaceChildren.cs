using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.DesiredState.Children;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Keyspaces;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Rollouts;

namespace Vitess.Operator.Sdk.Reconciliation.Clusters;

/// <summary>Keeps a VitessKeyspace for each keyspace, and sums up how it is.</summary>
internal static class KeyspaceChildren
{
    public static Task<ReconcileResult> ReconcileAsync(ClusterPass pass, CancellationToken cancellationToken)
    {
        foreach (var keyspace in pass.Spec.Keyspaces ?? [])
        {
            var shards = KeyspaceShards.Of(keyspace.Partitionings);
            pass.Status.Keyspaces![keyspace.Name] = new VitessClusterKeyspaceStatus
            {
                DesiredShards = shards.Count,
                DesiredTablets = shards.Sum(shard => Partitioning.TabletsOf(shard.Template)),
            };
        }

        var strategy = pass.Spec.UpdateStrategy;
        var rule = new ChildRule
        {
            Kind = Kinds.Keyspace,
            Identity = pass.Labels,
            Strategy = UpdateStrategies.For(
                strategy, "metadata.labels", "metadata.annotations", "spec.annotations", "spec.updateStrategy", "spec.turndownPolicy"),
            AtOnce = UpdateStrategies.IsImmediate(strategy) ? null : (live, wanted) => PartitioningSync.Apply(live, wanted, UpdateStrategies.AllowsStorage(strategy)),
            Seen = live => See(pass, live),
            MayGo = (live, _) => Task.FromResult(MayGo(live)),
            Orphaned = (live, turndown) => pass.Status.OrphanedKeyspaces![NameOf(live)] = new OrphanStatus { Reason = turndown.Reason!, Message = turndown.Message },
        };
        return pass.KeepAsync(rule, Wanted.Keyspaces(pass), cancellationToken);
    }

    private static Turndown MayGo(JsonObject live) =>
        live.GetObject("spec")?.GetText("turndownPolicy") == TurndownPolicies.Immediate || live.GetObject("status")?.GetText("idle") == ConditionStatuses.True
            ? Turndown.Allowed
            : Turndown.Refused(OrphanReasons.NotIdle, "The keyspace can't be turned down because it's not idle. You must remove all tablet pools before removing the keyspace.");

    private static void See(ClusterPass pass, JsonObject live)
    {
        var entry = pass.Status.Keyspaces![NameOf(live)];
        entry.PendingChanges = RolloutAnnotations.PendingChanges(live);
        var shards = ResolvedOwners.StatusOf<VitessKeyspaceStatus>(live)?.Shards?.Values ?? [];
        entry.Shards = shards.Count;
        entry.ReadyShards = shards.Count(shard => shard.ReadyTablets == shard.DesiredTablets);
        entry.UpdatedShards = shards.Count(shard => shard.UpdatedTablets == shard.Tablets);
        entry.Tablets = shards.Sum(shard => shard.Tablets);
        entry.ReadyTablets = shards.Sum(shard => shard.ReadyTablets);
        entry.UpdatedTablets = shards.Sum(shard => shard.UpdatedTablets);
        entry.Cells = [.. new SortedSet<string>(shards.SelectMany(shard => shard.Cells ?? []), StringComparer.Ordinal)];
    }

    private static string NameOf(JsonObject live) => live.GetObject("spec")?.GetText("name") ?? string.Empty;
}
