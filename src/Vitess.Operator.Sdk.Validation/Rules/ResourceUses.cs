using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Scopes;

namespace Vitess.Operator.Sdk.Validation.Rules;

/// <summary>All places where the spec gives resources to a program.</summary>
/// <remarks>Source of the defaults: reference/crds.md, section 4.</remarks>
internal static class ResourceUses
{
    public static IEnumerable<ResourceUse> Of(ClusterScope cluster) =>
        cluster.Components.SelectMany(OfComponent).Concat(cluster.Pools.SelectMany(OfPool));

    private static IEnumerable<ResourceUse> OfComponent(ComponentScope component) => component.Spec switch
    {
        VitessCellGatewaySpec gateway => [new(component.Program, gateway.Resources, component.Path + ".resources", "500m", "1Gi")],
        VitessDashboardSpec dashboard => [new(component.Program, dashboard.Resources, component.Path + ".resources", "100m", "128Mi")],
        VitessOrchestratorSpec vtorc => [new(component.Program, vtorc.Resources, component.Path + ".resources", "100m", "128Mi")],
        EtcdLockserverTemplate etcd => [new(component.Program, etcd.Resources, component.Path + ".resources", "100m", "256Mi")],
        VtAdminSpec vtadmin =>
        [
            new("vtadmin-web", vtadmin.WebResources, component.Path + ".webResources", "100m", "128Mi"),
            new("vtadmin-api", vtadmin.ApiResources, component.Path + ".apiResources", "100m", "128Mi"),
        ],
        _ => [],
    };

    private static IEnumerable<ResourceUse> OfPool(PoolScope pool) =>
    [
        new("vttablet", pool.Pool.Vttablet?.Resources, pool.Path + ".vttablet.resources", null, null),
        new("mysqld", pool.Pool.Mysqld?.Resources, pool.Path + ".mysqld.resources", null, null),
        new("mysqld-exporter", pool.Pool.MysqldExporter?.Resources, pool.Path + ".mysqldExporter.resources", null, null),
    ];
}
