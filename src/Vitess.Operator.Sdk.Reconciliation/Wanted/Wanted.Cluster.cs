using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.DesiredState.Children;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.DesiredState.Vtctld;
using Vitess.Operator.Sdk.DesiredState.VtGate;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Clusters;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Topology;

namespace Vitess.Operator.Sdk.Reconciliation;

/// <content>What a VitessCluster becomes.</content>
internal static partial class Wanted
{
    public static TopologyParameters? GlobalLockserver(V2VitessCluster cluster) => Lockservers.ParametersOf(LockserverParameters.Global(cluster));

    public static TopologyParameters? CellLockserver(ClusterPass pass, VitessCellTemplate cell) =>
        Lockservers.ParametersOf(LockserverParameters.Local(pass.Cluster, cell));

    public static JsonObject? GlobalEtcd(ClusterPass pass) => Json(EtcdLockserverChild.Global(pass.Cluster));

    public static IReadOnlyList<KeyValuePair<string, JsonObject>> BackupStorages(ClusterPass pass) =>
        Named((pass.Spec.Backup?.Locations ?? []).Select(location => VitessBackupStorageChild.Build(pass.Cluster, location)));

    public static IReadOnlyList<KeyValuePair<string, JsonObject>> BackupSchedules(ClusterPass pass) =>
        Named((pass.Spec.Backup?.Schedules ?? []).Select(schedule => VitessBackupScheduleChild.Build(pass.Cluster, schedule)));

    public static IReadOnlyList<KeyValuePair<string, JsonObject>> Cells(ClusterPass pass) =>
        Named(pass.Spec.Cells.Select(cell => VitessCellChild.Build(pass.Cluster, cell)));

    public static IReadOnlyList<KeyValuePair<string, Wish>> Keyspaces(ClusterPass pass) => Wishes(
        pass, pass.Spec.Keyspaces ?? [], keyspace => ObjectNames.Keyspace(pass.Name, keyspace.Name), keyspace => VitessKeyspaceChild.Build(pass.Cluster, keyspace));

    public static Wish ClusterGatewayService(ClusterPass pass) => OfOwner(pass, () => ObjectConvert.ToJson(VtgateService.Build(pass.Cluster)));

    public static Wish TabletServiceOf(ClusterPass pass) => OfOwner(pass, () => ObjectConvert.ToJson(TabletService.Build(pass.Cluster)));

    public static Wish VtctldServiceOf(ClusterPass pass) => OfOwner(pass, () => ObjectConvert.ToJson(VtctldService.Build(pass.Cluster)));

    public static IReadOnlyList<KeyValuePair<string, Wish>> VtctldDeployments(ClusterPass pass)
    {
        var names = pass.Spec.VitessDashboard?.Cells is { Count: > 0 } listed ? listed : [.. pass.Spec.Cells.Select(cell => cell.Name)];
        var cells = names.Distinct(StringComparer.Ordinal).Select(name => pass.Spec.Cells.FirstOrDefault(cell => cell.Name == name)).OfType<VitessCellTemplate>();
        return Wishes(
            pass, cells, cell => ObjectNames.VtctldDeployment(pass.Name, cell.Name), cell => VtctldDeployment.Build(pass.Cluster, cell, pass.Engine.Defaults));
    }
}
