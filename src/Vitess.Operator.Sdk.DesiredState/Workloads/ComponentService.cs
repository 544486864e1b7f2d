using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.Models;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Workloads;

/// <summary>A Service in front of a component: labels and selector are the same, users add annotations and a cluster IP.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, sections 6, 11.4, 12.1, 13.1 and 14.1.</remarks>
internal static class ComponentService
{
    public static V1Service Build(
        string name, string? @namespace, V1OwnerReference owner, Dictionary<string, string> labels, IList<V1ServicePort> ports, ServiceOverrides? overrides) => new()
        {
            ApiVersion = "v1",
            Kind = "Service",
            Metadata = new()
            {
                Name = name,
                NamespaceProperty = @namespace,
                Labels = labels,
                Annotations = Annotations(overrides),
                OwnerReferences = [owner],
            },
            Spec = new()
            {
                Selector = new Dictionary<string, string>(labels, StringComparer.Ordinal),
                Ports = ports,
                ClusterIP = string.IsNullOrEmpty(overrides?.ClusterIP) ? null : overrides.ClusterIP,
            },
        };

    private static Dictionary<string, string>? Annotations(ServiceOverrides? overrides)
    {
        if (overrides?.Annotations is not { Count: > 0 } given)
        {
            return null;
        }

        var annotations = new Dictionary<string, string>(StringComparer.Ordinal);
        UserMaps.Add(annotations, given);
        return annotations;
    }
}
