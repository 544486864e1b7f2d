using k8s;
using k8s.Models;
using TestSupport;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Clusters;

/// <summary>The cluster and the Secrets of a recorded case.</summary>
internal sealed record GoldenInput(V2VitessCluster Cluster, IReadOnlyList<V1Secret> Secrets)
{
    public static GoldenInput Of(string name)
    {
        var documents = GoldenCase.Of(name).Input.Split("\n---\n", StringSplitOptions.RemoveEmptyEntries);
        return new GoldenInput(
            KubernetesYaml.Deserialize<V2VitessCluster>(documents.Single(text => text.Contains("kind: VitessCluster", StringComparison.Ordinal))),
            [.. documents.Where(text => text.Contains("kind: Secret", StringComparison.Ordinal)).Select(text => KubernetesYaml.Deserialize<V1Secret>(text))]);
    }

    public ClusterObjects Objects(ClusterObjectsOptions? options = null) =>
        ClusterObjects.Of(Cluster, (options ?? new ClusterObjectsOptions()) with { Secrets = Secrets });
}
