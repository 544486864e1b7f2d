using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Clusters;

/// <summary>Keeps the Services that span cells.</summary>
internal static class ClusterServices
{
    public static async Task<ReconcileResult> GatewayAsync(ClusterPass pass, CancellationToken cancellationToken)
    {
        var name = ObjectNames.VtgateService(pass.Name);
        var rule = Rule(pass, VitessComponents.VtGate) with { Seen = _ => pass.Status.GatewayServiceName = name };
        return (await pass.Objects.KeepAsync(rule, name, Wanted.ClusterGatewayService(pass), cancellationToken).ConfigureAwait(false)).ToResult();
    }

    public static async Task<ReconcileResult> TabletsAsync(ClusterPass pass, CancellationToken cancellationToken)
    {
        var rule = Rule(pass, VitessComponents.VtTablet);
        return (await pass.Objects.KeepAsync(rule, ObjectNames.TabletService(pass.Name), Wanted.TabletServiceOf(pass), cancellationToken).ConfigureAwait(false)).ToResult();
    }

    /// <summary>How Services of a component are kept.</summary>
    public static ChildRule Rule(ClusterPass pass, string component) =>
        new() { Kind = Kinds.Service, Identity = pass.LabelsOf(component), Strategy = ApplyStrategy.InPlace };
}
