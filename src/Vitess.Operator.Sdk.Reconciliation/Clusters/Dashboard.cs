using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Rollouts;

namespace Vitess.Operator.Sdk.Reconciliation.Clusters;

/// <summary>Keeps the control daemons (vtctld): one Service, and a Deployment per cell.</summary>
internal static class Dashboard
{
    public static async Task<ReconcileResult> ReconcileAsync(ClusterPass pass, CancellationToken cancellationToken)
    {
        var name = ObjectNames.VtctldService(pass.Name);
        var service = ClusterServices.Rule(pass, VitessComponents.Vtctld) with { Seen = _ => pass.Status.VitessDashboard!.ServiceName = name };
        var result = (await pass.Objects.KeepAsync(service, name, Wanted.VtctldServiceOf(pass), cancellationToken).ConfigureAwait(false)).ToResult();
        WarnOfUnknownCells(pass, pass.Spec.VitessDashboard?.Cells, "vitessDashboard");
        var deployments = new ChildRule
        {
            Kind = Kinds.Deployment,
            Identity = pass.LabelsOf(VitessComponents.Vtctld),
            Strategy = DeploymentStrategy(pass),
            Seen = live => pass.Status.VitessDashboard!.Available = DeploymentState.Combine(pass.Status.VitessDashboard.Available, live),
        };
        return result.Merge(await pass.KeepAsync(deployments, Wanted.VtctldDeployments(pass), cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Names and numbers change at once; the Pods with the cluster's update strategy.</summary>
    public static ApplyStrategy DeploymentStrategy(ClusterPass pass) => UpdateStrategies.For(pass.Spec.UpdateStrategy, "metadata.labels", "spec.replicas");

    /// <summary>Says which cells a list names that the cluster does not have.</summary>
    public static void WarnOfUnknownCells(ClusterPass pass, IEnumerable<string>? cells, string where)
    {
        foreach (var cell in (cells ?? []).Where(cell => pass.Spec.Cells.All(known => known.Name != cell)))
        {
            pass.Warn(VitessEventReasons.InvalidSpec, $"{where} names the cell {cell}, which the cluster does not have");
        }
    }
}
