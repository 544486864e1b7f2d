using System.Globalization;
using k8s.Models;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Operations;

/// <summary>Keyspaces of which the cluster's status does not say that all is ready, and what it says to be pending.</summary>
internal static class KeyspaceWaits
{
    public static IEnumerable<ClusterWait> Of(ClusterParts parts, V2VitessCluster cluster)
    {
        foreach (var keyspace in parts.Keyspaces.Where(keyspace => keyspace.Metadata.DeletionTimestamp is null))
        {
            foreach (var range in (keyspace.Status?.Shards ?? new Dictionary<string, VitessKeyspaceShardStatus>()).Keys.Order(StringComparer.Ordinal).Where(range => !HasShard(parts, keyspace, range)))
            {
                yield return new(ClusterWaitReason.Missing, V2VitessShard.KubeKind, parts.Named($"{keyspace.Metadata.Name} {range}"), $"there is no VitessShard for {keyspace.Spec.Name}/{range} yet");
            }

            if (cluster.Status?.Keyspaces?.TryGetValue(keyspace.Spec.Name, out var told) is not true || IsBehind(told))
            {
                yield return ClusterWaits.NotReady(parts, keyspace, Text(cluster, keyspace.Spec.Name));
            }
        }
    }

    private static bool HasShard(ClusterParts parts, V2VitessKeyspace keyspace, string range) =>
        parts.Shards.Any(shard => shard.GetLabel(VitessLabels.Keyspace) == keyspace.Spec.Name && shard.Spec.Name == range);

    private static bool IsBehind(VitessClusterKeyspaceStatus status) => status.ReadyTablets < status.DesiredTablets || status.ReadyShards < status.DesiredShards;

    private static string Text(V2VitessCluster cluster, string name)
    {
        var status = cluster.Status?.Keyspaces is { } all && all.TryGetValue(name, out var found) ? found : new();
        return string.Create(CultureInfo.InvariantCulture, $"{status.ReadyTablets} of {status.DesiredTablets} tablets and {status.ReadyShards} of {status.DesiredShards} shards are ready");
    }
}
