using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using Vitess.Operator.Sdk.Models;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.VtGate;

/// <summary>The Service in front of the vtgates of one cell.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 13.1.</remarks>
public static class VtgateCellService
{
    /// <summary>The Service as it is created.</summary>
    /// <param name="cell">The VitessCell, with its defaults.</param>
    public static V1Service Build(V2VitessCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var cluster = ClusterOwner.ClusterName(cell.Metadata);
        return ComponentService.Build(
            ObjectNames.VtgateCellService(cluster, cell.Spec.Name), cell.Metadata.NamespaceProperty, ClusterOwner.Of(cell),
            ComponentLabels.OfCell(VitessComponents.VtGate, cluster, cell.Spec.Name), VtgateService.ServicePorts(), cell.Spec.Gateway?.Service);
    }
}
