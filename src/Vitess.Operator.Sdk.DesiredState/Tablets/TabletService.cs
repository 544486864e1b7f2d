using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tablets;

/// <summary>The headless Service of all tablets of a cluster.</summary>
/// <remarks>Source: reference/workloads-tablets.md, section 13.</remarks>
public static class TabletService
{
    /// <summary>The Service as it is created.</summary>
    /// <param name="cluster">The cluster.</param>
    public static V1Service Build(V2VitessCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var name = cluster.Metadata.Name;
        var overrides = cluster.Spec?.TabletService;
        return new()
        {
            ApiVersion = "v1",
            Kind = "Service",
            Metadata = new()
            {
                Name = ObjectNames.TabletService(name),
                NamespaceProperty = cluster.Metadata.NamespaceProperty,
                Labels = ComponentLabels.Of(TabletLabels.Component, name),
                Annotations = Annotations(overrides),
                OwnerReferences = [Owner.Controller("VitessCluster", cluster.Metadata)],
            },
            Spec = new()
            {
                Type = "ClusterIP",
                ClusterIP = string.IsNullOrEmpty(overrides?.ClusterIP) ? "None" : overrides.ClusterIP,
                Selector = ComponentLabels.Of(TabletLabels.Component, name),
                Ports = [Port("web", VttabletContainer.WebPort), Port("grpc", VttabletContainer.GrpcPort), Port("metrics", MysqldExporterContainer.Port)],
            },
        };
    }

    private static V1ServicePort Port(string name, int port) => new() { Name = name, Protocol = "TCP", Port = port, TargetPort = name };

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
