using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Reconciliation.Keyspaces;

/// <summary>Sums up the shards of each partitioning.</summary>
internal static class PartitioningStatus
{
    public static void Fill(KeyspacePass pass) =>
        pass.Status.Partitionings = [.. pass.Partitionings.Select(partitioning => Of(partitioning, pass.Status.Shards!))];

    /// <summary>Says whether the partitioning that takes writes has all its tablets ready; the last one that takes writes decides.</summary>
    public static void SetReady(KeyspacePass pass)
    {
        if (pass.Status.Partitionings is not { } partitionings)
        {
            return;
        }

        var serving = partitionings.LastOrDefault(partitioning => partitioning.ServingWrites == ConditionStatuses.True);
        var (status, reason, message) = serving is null
            ? (ConditionStatuses.False, "NoServingPartitioning", "No partitioning in this keyspace is serving write traffic.")
            : serving.ReadyTablets == serving.DesiredTablets
                ? (ConditionStatuses.True, "TabletsReady", "All tablet Pods for the serving partitioning are Ready.")
                : (ConditionStatuses.False, "TabletsNotReady", "Some tablet Pods for the serving partitioning are not Ready.");
        pass.Conditions.Set(VitessKeyspaceConditionTypes.Ready, status, reason, message);
    }

    private static VitessKeyspacePartitioningStatus Of(Partitioning partitioning, IDictionary<string, VitessKeyspaceShardStatus> all)
    {
        var names = partitioning.ShardNames;
        var shards = names.Where(all.ContainsKey).Select(name => all[name]).ToList();
        return new VitessKeyspacePartitioningStatus
        {
            ShardNames = [.. names],
            ServingWrites = ServingWrites(shards),
            DesiredShards = names.Count,
            DesiredTablets = partitioning.DesiredTablets,
            Tablets = shards.Sum(shard => shard.Tablets),
            ReadyTablets = shards.Sum(shard => shard.ReadyTablets),
            UpdatedTablets = shards.Sum(shard => shard.UpdatedTablets),
            ReadyShards = shards.Count(shard => shard.ReadyTablets == shard.DesiredTablets),
        };
    }

    private static string ServingWrites(List<VitessKeyspaceShardStatus> shards) =>
        shards.Count == 0 || shards.Exists(shard => shard.ServingWrites == ConditionStatuses.False) ? ConditionStatuses.False
        : shards.TrueForAll(shard => shard.ServingWrites == ConditionStatuses.True) ? ConditionStatuses.True
        : ConditionStatuses.Unknown;
}
