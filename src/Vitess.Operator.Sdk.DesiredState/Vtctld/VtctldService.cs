using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using Vitess.Operator.Sdk.Models;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Vtctld;

/// <summary>The Service in front of the vtctlds of all cells.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 12.1.</remarks>
public static class VtctldService
{
    /// <summary>The Service as it is created.</summary>
    /// <param name="cluster">The VitessCluster, with its defaults.</param>
    public static V1Service Build(V2VitessCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var name = cluster.Metadata.Name;
        return ComponentService.Build(
            ObjectNames.VtctldService(name), cluster.Metadata.NamespaceProperty, ClusterOwner.Of(cluster),
            ComponentLabels.Of(VitessComponents.Vtctld, name),
            [Ports.OfService("web", Ports.Web), Ports.OfService("grpc", Ports.Grpc)], cluster.Spec?.VitessDashboard?.Service);
    }
}
