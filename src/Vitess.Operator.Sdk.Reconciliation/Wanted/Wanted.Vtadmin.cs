using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.VtAdmin;
using Vitess.Operator.Sdk.Reconciliation.Clusters;

namespace Vitess.Operator.Sdk.Reconciliation;

/// <content>What VTAdmin consists of.</content>
internal static partial class Wanted
{
    public static IReadOnlyList<KeyValuePair<string, JsonObject>> VtadminServices(ClusterPass pass) => Named<V1Service>([VtadminService.Build(pass.Cluster)]);

    public static IReadOnlyList<KeyValuePair<string, JsonObject>> VtadminDeployments(ClusterPass pass, IEnumerable<VtadminCell> cells) =>
        Named(cells.Select(cell => VtadminDeployment.Build(pass.Cluster, cell.Cell, pass.Engine.Defaults)));

    public static IReadOnlyList<KeyValuePair<string, JsonObject>> VtadminSecrets(ClusterPass pass, VtadminCell cell, VtadminAddresses addresses) => Named<V1Secret>(
    [
        VtadminDiscovery.Build(pass.Cluster, cell.Cell.Name, addresses),
        VtadminClusterConfig.Build(pass.Cluster, cell.Cell.Name),
        VtadminWebConfig.Build(pass.Cluster, cell),
    ]);
}
