using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using Vitess.Operator.Sdk.Models;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.VtGate;

/// <summary>The autoscaler of a cell's vtgates. It scales the VitessCell, which passes the number on to the Deployment.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 13.5.</remarks>
public static class VtgateAutoscaler
{
    /// <summary>The HorizontalPodAutoscaler as it is created, or null when the cell asks for none.</summary>
    /// <param name="cell">The VitessCell.</param>
    public static V2HorizontalPodAutoscaler? Build(V2VitessCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Spec.Gateway?.Autoscaler is not { } autoscaler ? null : new()
        {
            ApiVersion = "autoscaling/v2",
            Kind = "HorizontalPodAutoscaler",
            Metadata = new()
            {
                Name = cell.Metadata.Name,
                NamespaceProperty = cell.Metadata.NamespaceProperty,
                Labels = ComponentLabels.OfCell(VitessComponents.VtGate, ClusterOwner.ClusterName(cell.Metadata), cell.Spec.Name),
                OwnerReferences = [ClusterOwner.Of(cell)],
            },
            Spec = Spec(cell, autoscaler),
        };
    }

    private static V2HorizontalPodAutoscalerSpec Spec(V2VitessCell cell, AutoscalerSpec autoscaler) => new()
    {
        ScaleTargetRef = new() { ApiVersion = VitessApi.GroupVersion, Kind = V2VitessCell.KubeKind, Name = cell.Metadata.Name },
        MinReplicas = autoscaler.MinReplicas,
        MaxReplicas = autoscaler.MaxReplicas ?? 0,
        Metrics = NotEmpty.List(autoscaler.Metrics),
        Behavior = autoscaler.Behavior,
    };
}
