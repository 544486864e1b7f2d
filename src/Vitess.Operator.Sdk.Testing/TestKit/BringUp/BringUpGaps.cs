using System.Globalization;
using k8s.Models;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Testing;

/// <summary>What clusters lack before they are up, in words, from causes to effects.</summary>
internal static class BringUpGaps
{
    public static IReadOnlyList<string> Of(BringUpSnapshot snapshot) => snapshot.Clusters.Count == 0
        ? ["there is no VitessCluster"]
        :
        [
            .. snapshot.Clusters.Where(cluster => cluster.Status?.ObservedGeneration != cluster.Metadata.Generation)
                .Select(cluster => $"VitessCluster {cluster.Metadata.Name}: the operator has not looked at it"),
            .. snapshot.Lockservers.Where(lockserver => !BringUpMilestones.IsAvailable(lockserver))
                .Select(lockserver => $"EtcdLockserver {lockserver.Metadata.Name}: not available"),
            .. snapshot.Pods.Where(pod => !pod.IsTerminating() && !pod.IsReady() && pod.Status?.Phase != "Succeeded").Select(OfPod),
            .. snapshot.Shards.Where(shard => shard.Status?.HasMaster != ConditionStatuses.True)
                .Select(shard => $"shard {BringUpMilestones.Name(shard)}: no primary"),
            .. snapshot.Clusters.SelectMany(OfKeyspaces),
            .. snapshot.Deployments.Where(deployment => !BringUpMilestones.IsAvailable(deployment))
                .Select(deployment => $"Deployment {deployment.Metadata.Name}: not available"),
        ];

    private static string OfPod(V1Pod pod)
    {
        var unready = (pod.Status?.ContainerStatuses ?? []).Where(status => !status.Ready).Select(status => status.Name);
        var text = $"Pod {pod.Metadata.Name}: {PodStatusText.Of(pod)}";
        return pod.Status?.Phase == "Running" ? $"{text}, not ready: {string.Join(", ", unready)}" : text;
    }

    private static IEnumerable<string> OfKeyspaces(V2VitessCluster cluster)
    {
        foreach (var keyspace in cluster.Spec.Keyspaces ?? [])
        {
            var status = cluster.Status?.Keyspaces is { } known && known.TryGetValue(keyspace.Name, out var found) ? found : null;
            if (status is null || status.ReadyShards < status.DesiredShards || status.ReadyTablets < status.DesiredTablets)
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"keyspace {keyspace.Name}: {status?.ReadyShards ?? 0} of {status?.DesiredShards ?? 0} shards and {status?.ReadyTablets ?? 0} of {status?.DesiredTablets ?? 0} tablets are ready");
            }
        }
    }
}
