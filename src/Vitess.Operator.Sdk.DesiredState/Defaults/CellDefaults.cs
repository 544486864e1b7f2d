using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Defaults;

/// <summary>The defaults of a VitessCell.</summary>
/// <remarks>Source: reference/crds.md, sections 4.1 and 4.6.</remarks>
internal static class CellDefaults
{
    public static VitessCellSpec Resolve(VitessCellSpec spec, OperatorDefaults options) => spec with
    {
        Lockserver = LockserverDefaults.Local(spec.Lockserver, options),
        Gateway = Gateway(spec.Gateway ?? new VitessCellGatewaySpec()),
        TopologyReconciliation = StrategyDefaults.Topology(spec.TopologyReconciliation),
    };

    private static VitessCellGatewaySpec Gateway(VitessCellGatewaySpec gateway) => gateway with
    {
        Replicas = gateway.Replicas ?? 2,
        Resources = ResourceDefaults.Fill(gateway.Resources, cpu: "500m", memory: "1Gi"),
        Service = gateway.Service ?? new ServiceOverrides(),
    };
}
