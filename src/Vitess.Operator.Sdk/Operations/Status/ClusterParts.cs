using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Operations;

/// <summary>The objects of one cluster that tell how far it is.</summary>
internal sealed record ClusterParts(NamespacedName Name)
{
    public V2VitessCluster? Cluster { get; private init; }

    public IReadOnlyList<V2EtcdLockserver> Lockservers { get; private init; } = [];

    public IReadOnlyList<V2VitessCell> Cells { get; private init; } = [];

    public IReadOnlyList<V2VitessKeyspace> Keyspaces { get; private init; } = [];

    public IReadOnlyList<V2VitessShard> Shards { get; private init; } = [];

    public IReadOnlyList<V1Deployment> Deployments { get; private init; } = [];

    public IReadOnlyList<V1Pod> Pods { get; private init; } = [];

    public static ClusterParts Of(NamespacedName name, Func<ResourceKind, IReadOnlyList<CachedObject>> objects)
    {
        return new(name)
        {
            Cluster = objects(ResourceKind.Of<V2VitessCluster>()).FirstOrDefault(found => found.Name == name)?.To<V2VitessCluster>(),
            Lockservers = Parts<V2EtcdLockserver>(),
            Cells = Parts<V2VitessCell>(),
            Keyspaces = Parts<V2VitessKeyspace>(),
            Shards = Parts<V2VitessShard>(),
            Deployments = Parts<V1Deployment>(),
            Pods = Parts<V1Pod>(),
        };

        List<T> Parts<T>() => [.. objects(ResourceKind.Of<T>()).Where(found => found.Label(VitessLabels.Cluster) == name.Name).Select(found => found.To<T>())];
    }

    public ClusterStatus ToStatus() => new(Name, Cluster is not null, Cluster is null ? [.. GoingWaits.AfterTheEnd(this)] : [.. ClusterWaits.Of(this, Cluster)]);

    /// <summary>Namespace and name of another object of the cluster.</summary>
    public NamespacedName Named(string name) => new(Name.Namespace, name);
}
