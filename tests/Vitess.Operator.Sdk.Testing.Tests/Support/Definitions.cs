using k8s;
using k8s.Models;
using TestSupport;

namespace Vitess.Operator.Sdk.Testing.Tests.Support;

/// <summary>The CustomResourceDefinitions of the original operator.</summary>
internal static class Definitions
{
    public static IEnumerable<V1CustomResourceDefinition> All() =>
        Directory.GetFiles(SharedFiles.PathOf("reference", "crds"), "*.yaml")
            .Order(StringComparer.Ordinal)
            .Select(path => KubernetesYaml.Deserialize<V1CustomResourceDefinition>(File.ReadAllText(path)));
}
