using System.Text;
using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Cli.Input;
using Vitess.Operator.Sdk.DesiredState;
using Vitess.Operator.Sdk.DesiredState.Children;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Cli.Rendering;

/// <summary>What clusters become, computed without any API server.</summary>
internal static class ClusterRendering
{
    private const string DefaultNamespace = "default";

    /// <summary>All objects made for the clusters among the manifests; the manifests themselves are left out.</summary>
    /// <exception cref="CliException">There is no cluster among the manifests.</exception>
    public static IReadOnlyList<JsonObject> Of(
        IReadOnlyList<VitessDocument> manifests, ObjectStage stage, DateTimeOffset? backupRun = null, PodSecurity security = PodSecurity.Original) =>
    [
        .. Inputs(manifests, stage)
            .SelectMany(input => ClusterObjects.Of(input.Cluster, input.Options with { BackupRun = backupRun, Operator = new() { PodSecurity = security } }).Sorted())
            .Select(item => (JsonObject)VitessJson.ToNode(item)!),
    ];

    /// <summary>The clusters among the manifests, each with what its objects depend on beside it.</summary>
    /// <exception cref="CliException">There is no cluster among the manifests.</exception>
    public static IEnumerable<(V2VitessCluster Cluster, ClusterObjectsOptions Options)> Inputs(IReadOnlyList<VitessDocument> manifests, ObjectStage stage)
    {
        foreach (var cluster in Manifests.Clusters(manifests))
        {
            // An API server would have put it there.
            cluster.Metadata.NamespaceProperty ??= DefaultNamespace;
            yield return (cluster, new ClusterObjectsOptions { Stage = stage, Secrets = [.. SecretsBeside(cluster, manifests)] });
        }
    }

    /// <summary>What of the clusters gives no objects, although it is valid for an API server.</summary>
    public static IEnumerable<string> Faults(IReadOnlyList<VitessDocument> manifests) =>
        from cluster in Manifests.Clusters(manifests)
        from keyspace in (cluster.Spec.Keyspaces ?? []).Index()
        from fault in KeyspaceShards.Faults(keyspace.Item.Partitionings)
        select FormattableString.Invariant($"VitessCluster {cluster.Metadata.Name}: spec.keyspaces[{keyspace.Index}].{fault.Path}: {fault.Message}. The partitioning gets no shards.");

    private static IEnumerable<V1Secret> SecretsBeside(V2VitessCluster cluster, IReadOnlyList<VitessDocument> manifests) =>
        manifests.Select(document => document.Object).OfType<V1Secret>()
            .Where(secret => (secret.Metadata.NamespaceProperty ?? DefaultNamespace) == cluster.Metadata.NamespaceProperty)
            .Select(AsStored);

    /// <summary>An API server keeps the texts of a Secret as data.</summary>
    private static V1Secret AsStored(V1Secret secret)
    {
        var data = new SortedDictionary<string, byte[]>(secret.Data ?? new Dictionary<string, byte[]>(), StringComparer.Ordinal);
        foreach (var (name, text) in secret.StringData ?? new Dictionary<string, string>())
        {
            data[name] = Encoding.UTF8.GetBytes(text);
        }

        return new V1Secret { Metadata = secret.Metadata, Type = secret.Type, Data = data };
    }
}
