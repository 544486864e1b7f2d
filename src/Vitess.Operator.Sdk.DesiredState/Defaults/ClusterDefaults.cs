using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Defaults;

/// <summary>The defaults of a VitessCluster.</summary>
/// <remarks>Source: reference/crds.md, section 4.3.</remarks>
internal sealed class ClusterDefaults(OperatorDefaults options)
{
    public VitessClusterSpec Resolve(VitessClusterSpec spec) => spec with
    {
        GlobalLockserver = LockserverDefaults.Global(spec.GlobalLockserver, options),
        Images = Images(spec.Images ?? new VitessImages()),
        VitessDashboard = Dashboard(spec.VitessDashboard ?? new VitessDashboardSpec()),
        Vtadmin = Vtadmin(spec.Vtadmin),
        Keyspaces = Keyspaces(spec.Keyspaces),
        Backup = Backup(spec.Backup),
        TopologyReconciliation = StrategyDefaults.Topology(spec.TopologyReconciliation),
        UpdateStrategy = StrategyDefaults.Update(spec.UpdateStrategy),
        GatewayService = spec.GatewayService ?? new ServiceOverrides(),
        TabletService = spec.TabletService ?? new ServiceOverrides(),
    };

    private VitessImages Images(VitessImages images) => images with
    {
        Vtctld = Text.Or(images.Vtctld, options.VitessImage),
        Vtorc = Text.Or(images.Vtorc, options.VitessImage),
        Vtgate = Text.Or(images.Vtgate, options.VitessImage),
        Vttablet = Text.Or(images.Vttablet, options.VitessImage),
        Vtbackup = Text.Or(images.Vtbackup, options.VitessImage),
        Mysqld = images.Mysqld ?? options.Mysqld(),
        MysqldExporter = Text.Or(images.MysqldExporter, options.MysqldExporterImage),
    };

    private static VitessDashboardSpec Dashboard(VitessDashboardSpec dashboard) => dashboard with
    {
        Replicas = dashboard.Replicas ?? 1,
        Resources = ResourceDefaults.Fill(dashboard.Resources, cpu: "100m", memory: "128Mi"),
        Service = dashboard.Service ?? new ServiceOverrides(),
    };

    private static VtAdminSpec? Vtadmin(VtAdminSpec? vtadmin) => vtadmin is null ? null : vtadmin with
    {
        Replicas = vtadmin.Replicas ?? 1,
        WebResources = ResourceDefaults.Fill(vtadmin.WebResources, cpu: "100m", memory: "128Mi"),
        ApiResources = ResourceDefaults.Fill(vtadmin.ApiResources, cpu: "100m", memory: "128Mi"),
        FetchCredentials = Text.Or(vtadmin.FetchCredentials, "omit"),
        Service = vtadmin.Service ?? new ServiceOverrides(),
    };

    private static IList<VitessKeyspaceTemplate>? Keyspaces(IList<VitessKeyspaceTemplate>? keyspaces) =>
        Lists.Map(keyspaces, KeyspaceDefaults.Template);

    private static ClusterBackupSpec? Backup(ClusterBackupSpec? backup) =>
        backup is null ? null : backup with { Engine = Text.Or(backup.Engine, BackupEngines.Builtin) };
}
