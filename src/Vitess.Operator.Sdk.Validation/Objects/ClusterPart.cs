using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Objects;

/// <summary>A part of a cluster, put into a cluster of its own so that the rules on clusters can be run on it.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Places">Where the part's own paths begin in the cluster, with what they are called in the part.</param>
/// <param name="NotDecided">Codes of rules that need more than the part.</param>
internal sealed record ClusterPart(V2VitessCluster Cluster, IReadOnlyList<(string InCluster, string InPart)> Places, params IReadOnlyList<string> NotDecided)
{
    /// <summary>The part that an object is; null for other objects.</summary>
    public static ClusterPart? Of(IKubernetesObject<V1ObjectMeta> part) => part switch
    {
        V2VitessKeyspace keyspace => PartsOfClusters.Keyspace(keyspace),
        V2VitessShard shard => PartsOfClusters.Shard(shard),
        V2VitessCell cell => PartsOfClusters.Cell(cell),
        V2EtcdLockserver etcd => PartsOfClusters.Etcd(etcd),
        V2VitessBackupSchedule schedule => PartsOfClusters.Schedule(schedule),
        V2VitessBackupStorage storage => PartsOfClusters.Storage(storage),
        _ => null,
    };

    /// <summary>The findings on the part, with its own paths.</summary>
    public IEnumerable<Finding> Keep(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings.Where(finding => !NotDecided.Contains(finding.Code)))
        {
            if (PathInPart(finding.Path) is { } path)
            {
                yield return finding with { Path = path };
            }
        }
    }

    private string? PathInPart(string path)
    {
        foreach (var (inCluster, inPart) in Places)
        {
            if (path.StartsWith(inCluster, StringComparison.Ordinal) && (path.Length == inCluster.Length || path[inCluster.Length] is '.' or '['))
            {
                return (inPart + path[inCluster.Length..]).TrimStart('.');
            }
        }

        return null;
    }
}
