using System.Text.Json.Nodes;
using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Tests.Support;

/// <summary>Short forms for tests.</summary>
internal static class ClusterReads
{
    public static Task<T?> FindAsync<T>(this VitessTestCluster cluster, string name)
        where T : class, IKubernetesObject<V1ObjectMeta> => cluster.Client.FindAsync<T>(Key<T>(name), TestContext.Current.CancellationToken);

    public static async Task<T> GetAsync<T>(this VitessTestCluster cluster, string name)
        where T : class, IKubernetesObject<V1ObjectMeta> =>
        await cluster.FindAsync<T>(name) ?? throw new InvalidOperationException($"{typeof(T).Name} {name} is not there");

    public static async Task<IList<T>> ListAsync<T>(this VitessTestCluster cluster)
        where T : class, IKubernetesObject<V1ObjectMeta> =>
        [.. (await cluster.Client.ListAllAsync<T>("default", null, TestContext.Current.CancellationToken)).Items];

    public static Task PatchAsync<T>(this VitessTestCluster cluster, string name, string json)
        where T : class, IKubernetesObject<V1ObjectMeta> => cluster.Client.PatchAsync(
            ResourceKind.Of<T>(), Key<T>(name), new V1Patch(JsonNode.Parse(json)!, V1Patch.PatchType.MergePatch), null, TestContext.Current.CancellationToken);

    public static Task DeleteAsync<T>(this VitessTestCluster cluster, string name, V1DeleteOptions? options = null)
        where T : class, IKubernetesObject<V1ObjectMeta> => cluster.Client.DeleteAsync<T>(Key<T>(name), options, TestContext.Current.CancellationToken);

    public static async Task<bool> UntilAsync<T>(this VitessTestCluster cluster, string name, Func<T?, bool> condition, int seconds = 600)
        where T : class, IKubernetesObject<V1ObjectMeta> => await cluster.RunUntilAsync(
            async () => condition(await cluster.FindAsync<T>(name)), TimeSpan.FromSeconds(seconds), TestContext.Current.CancellationToken);

    private static NamespacedName Key<T>(string name) => new(ResourceKind.Of<T>().IsNamespaced ? "default" : string.Empty, name);
}
