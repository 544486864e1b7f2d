using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Operations;

/// <summary>How far a cluster is: settled or not, and what it waits for. Read from the statuses of its custom resources and from its Pods and Deployments.</summary>
/// <param name="Cluster">Namespace and name of the VitessCluster.</param>
/// <param name="Exists">Whether there is such a VitessCluster.</param>
/// <param name="WaitsFor">What it waits for, from causes to effects; empty when it is settled.</param>
public sealed record ClusterStatus(NamespacedName Cluster, bool Exists, IReadOnlyList<ClusterWait> WaitsFor)
{
    /// <summary>The kinds that a status is read from; give them to <see cref="ControllerOptions.Reads"/> of a controller that asks for statuses.</summary>
    public static IReadOnlyList<ResourceKind> Kinds { get; } =
    [
        ResourceKind.Of<V2VitessCluster>(), ResourceKind.Of<V2EtcdLockserver>(), ResourceKind.Of<V2VitessCell>(), ResourceKind.Of<V2VitessKeyspace>(), ResourceKind.Of<V2VitessShard>(),
        ResourceKind.Of<V1Deployment>(), ResourceKind.Of<V1Pod>(),
    ];

    /// <summary>Calls for a pass for the cluster's name whenever its status may have changed; for a controller of objects that are named as their clusters.</summary>
    public static IReadOnlyList<WatchSource> Watches { get; } =
    [
        .. Kinds.Select(kind => new WatchSource(kind, item =>
            (kind == Kinds[0] ? item.Name.Name : item.Label(VitessLabels.Cluster)) is { } cluster ? [new(item.Name.Namespace, cluster)] : [])),
    ];

    /// <summary>Whether it can be used.</summary>
    public bool IsReady => Exists && !WaitsFor.Any(wait => wait.HindersReady);

    /// <summary>Whether it can be used and nothing is under way.</summary>
    public bool IsSettled => Exists && WaitsFor.Count == 0;

    /// <summary>Whether it is gone, with its Pods.</summary>
    public bool IsGone => !Exists && !WaitsFor.Any(wait => wait.Reason == ClusterWaitReason.Terminating);

    /// <summary>The status of a cluster by what informers hold; costs no call.</summary>
    /// <param name="informers">Informers of all <see cref="Kinds"/>, which have listed once.</param>
    /// <param name="cluster">Namespace and name of the VitessCluster.</param>
    public static ClusterStatus Of(InformerSet informers, NamespacedName cluster)
    {
        ArgumentNullException.ThrowIfNull(informers);
        return ClusterParts.Of(cluster, kind => informers.Of(kind).Store.All(cluster.Namespace)).ToStatus();
    }

    /// <summary>Reads the status of a cluster: a list of each of <see cref="Kinds"/>.</summary>
    /// <param name="client">The API server.</param>
    /// <param name="cluster">Namespace and name of the VitessCluster.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    /// <exception cref="KubernetesApiException">The API server refuses to list a kind, or does not answer.</exception>
    public static async Task<ClusterStatus> ReadAsync(IObjectClient client, NamespacedName cluster, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        var objects = new Dictionary<ResourceKind, IReadOnlyList<CachedObject>>();
        foreach (var kind in Kinds)
        {
            var page = await client.ListAllAsync(kind, cluster.Namespace, null, cancellationToken).ConfigureAwait(false);
            objects[kind] = [.. page.Items.Select(item => CachedObject.Of(kind, item)).OrderBy(item => item.Name)];
        }

        return ClusterParts.Of(cluster, kind => objects[kind]).ToStatus();
    }

    /// <summary>Whether a goal is reached.</summary>
    /// <param name="goal">The goal.</param>
    public bool Has(ClusterGoal goal) => goal switch
    {
        ClusterGoal.Ready => IsReady,
        ClusterGoal.Settled => IsSettled,
        ClusterGoal.Gone => IsGone,
        _ => throw new ArgumentOutOfRangeException(nameof(goal), goal, "no such goal"),
    };

    /// <summary>What hinders a goal.</summary>
    /// <param name="goal">The goal.</param>
    public IEnumerable<ClusterWait> Missing(ClusterGoal goal) => goal switch
    {
        ClusterGoal.Ready => WaitsFor.Where(wait => wait.HindersReady),
        ClusterGoal.Gone => WaitsFor.Where(wait => wait.Reason == ClusterWaitReason.Terminating)
            .Concat(Exists ? [new(ClusterWaitReason.Terminating, V2VitessCluster.KubeKind, Cluster, "still there")] : []),
        _ => WaitsFor,
    };
}
