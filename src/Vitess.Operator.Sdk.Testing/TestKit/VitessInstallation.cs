using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Testing;

/// <summary>What must be in a Kubernetes cluster before Vitess clusters can be.</summary>
internal static class VitessInstallation
{
    /// <summary>The definitions of the custom resources, and the classes of priority that Pods name (deployment-bundle.md).</summary>
    public static IEnumerable<JsonObject> Objects() =>
    [
        .. CustomResourceDefinitions.All().Select(ObjectConvert.ToJson),
        PriorityClass("vitess", 1000),
        PriorityClass("vitess-operator-control-plane", 5000),
    ];

    private static JsonObject PriorityClass(string name, int value) => ObjectConvert.ToJson(new V1PriorityClass
    {
        ApiVersion = "scheduling.k8s.io/v1",
        Kind = V1PriorityClass.KubeKind,
        Metadata = new() { Name = name },
        Value = value,
    });
}
