using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Testing;

/// <summary>The objects that say how far clusters have come.</summary>
internal sealed record BringUpSnapshot(
    IReadOnlyList<V2VitessCluster> Clusters,
    IReadOnlyList<V2EtcdLockserver> Lockservers,
    IReadOnlyList<V2VitessShard> Shards,
    IReadOnlyList<V1Deployment> Deployments,
    IReadOnlyList<V1Pod> Pods)
{
    /// <summary>Reads them from all namespaces.</summary>
    public static async Task<BringUpSnapshot> TakeAsync(IObjectClient client, CancellationToken cancellationToken) => new(
        await ListAsync<V2VitessCluster>(client, cancellationToken).ConfigureAwait(false),
        await ListAsync<V2EtcdLockserver>(client, cancellationToken).ConfigureAwait(false),
        await ListAsync<V2VitessShard>(client, cancellationToken).ConfigureAwait(false),
        await ListAsync<V1Deployment>(client, cancellationToken).ConfigureAwait(false),
        await ListAsync<V1Pod>(client, cancellationToken).ConfigureAwait(false));

    private static async Task<IReadOnlyList<T>> ListAsync<T>(IObjectClient client, CancellationToken cancellationToken)
        where T : IKubernetesObject<V1ObjectMeta>
    {
        try
        {
            return (await client.ListAllAsync<T>(null, null, cancellationToken).ConfigureAwait(false)).Items;
        }
        catch (KubernetesApiException missing) when (missing.IsNotFound)
        {
            // Its definition is not there, so there are none.
            return [];
        }
    }
}
