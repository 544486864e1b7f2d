using Vitess.Operator.Sdk.DesiredState.Children;
using Vitess.Operator.Sdk.DesiredState.VtAdmin;
using Vitess.Operator.Sdk.DesiredState.VtGate;
using Vitess.Operator.Sdk.DesiredState.Vtctld;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Trees;

/// <summary>The objects of vtadmin; none when it is off or its settings do not fit.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 14.</remarks>
internal static class VtadminTree
{
    private const string Component = VitessComponents.VtAdmin;

    public static IEnumerable<ObjectNode> Of(TreeContext context, V2VitessCluster cluster, ObjectNode owner)
    {
        if (cluster.Spec.Vtadmin is null || VtadminCells.Fault(cluster) is not null)
        {
            yield break;
        }

        yield return context.Of(VtadminService.Build(cluster), Component, "spec.vtadmin", owner);
        foreach (var cell in VtadminCells.Of(cluster))
        {
            yield return context.Of(VtadminDiscovery.Build(cluster, cell.Cell.Name, Addresses(cluster, cell.Cell)), Component, "spec.vtadmin", owner);
            yield return context.Of(VtadminClusterConfig.Build(cluster, cell.Cell.Name), Component, "spec.vtadmin", owner);
            yield return context.Of(VtadminWebConfig.Build(cluster, cell), Component, "spec.vtadmin", owner);
            yield return context.Of(VtadminDeployment.Build(cluster, cell.Cell, context.Operator), Component, "spec.vtadmin", owner);
        }
    }

    private static VtadminAddresses Addresses(V2VitessCluster cluster, VitessCellTemplate cell) => VtadminAddresses.Of(
        VtctldService.Build(cluster), VtgateCellService.Build(VitessCellChild.Build(cluster, cell)));
}
