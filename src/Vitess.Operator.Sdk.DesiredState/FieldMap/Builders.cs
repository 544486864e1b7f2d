using System.Collections.Frozen;
using Vitess.Operator.Sdk.DesiredState.Backups;
using Vitess.Operator.Sdk.DesiredState.Children;
using Vitess.Operator.Sdk.DesiredState.Etcd;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.DesiredState.Trees;
using Vitess.Operator.Sdk.DesiredState.VtAdmin;
using Vitess.Operator.Sdk.DesiredState.VtGate;
using Vitess.Operator.Sdk.DesiredState.VtOrc;
using Vitess.Operator.Sdk.DesiredState.Vtctld;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.FieldMap;

/// <summary>The class that builds an object, by component and kind.</summary>
internal static class Builders
{
    private static readonly FrozenDictionary<(string Component, string Kind), string> Names = new Dictionary<(string, string), string>
    {
        [(VitessComponents.Etcd, "EtcdLockserver")] = nameof(EtcdLockserverChild),
        [(VitessComponents.Etcd, "Pod")] = nameof(EtcdMemberPod),
        [(VitessComponents.Etcd, "PersistentVolumeClaim")] = nameof(EtcdMemberClaim),
        [(VitessComponents.Etcd, "Service")] = $"{nameof(EtcdClientService)}, {nameof(EtcdPeerService)}",
        [(VitessComponents.Etcd, "PodDisruptionBudget")] = nameof(EtcdDisruptionBudget),
        [(VitessComponents.Vtctld, "Service")] = nameof(VtctldService),
        [(VitessComponents.Vtctld, "Deployment")] = nameof(VtctldDeployment),
        [(VitessComponents.VtGate, "Service")] = $"{nameof(VtgateService)}, {nameof(VtgateCellService)}",
        [(VitessComponents.VtGate, "Deployment")] = nameof(VtgateDeployment),
        [(VitessComponents.VtGate, "HorizontalPodAutoscaler")] = nameof(VtgateAutoscaler),
        [(VitessComponents.VtAdmin, "Service")] = nameof(VtadminService),
        [(VitessComponents.VtAdmin, "Deployment")] = nameof(VtadminDeployment),
        [(VitessComponents.VtAdmin, "Secret")] = $"{nameof(VtadminDiscovery)}, {nameof(VtadminClusterConfig)}, {nameof(VtadminWebConfig)}",
        [(VitessComponents.VtOrc, "Deployment")] = nameof(VtorcDeployment),
        [(VitessComponents.VtTablet, "Service")] = nameof(TabletService),
        [(VitessComponents.VtTablet, "Pod")] = nameof(TabletPod),
        [(VitessComponents.VtTablet, "PersistentVolumeClaim")] = nameof(TabletClaim),
        [(VitessComponents.VtBackup, "Pod")] = nameof(InitialBackup),
        [(VitessComponents.VtBackup, "PersistentVolumeClaim")] = $"{nameof(InitialBackup)}, {nameof(VtbackupJob)}",
        [(VitessComponents.VtBackup, "Job")] = nameof(VtbackupJob),
        [(VitessComponents.BackupStorageSubcontroller, "Pod")] = nameof(BackupStoragePod),
        [(Parts.Backup, "Job")] = nameof(VtctldClientJob),
        [(Parts.Backup, "VitessBackupStorage")] = nameof(VitessBackupStorageChild),
        [(Parts.Backup, "VitessBackupSchedule")] = nameof(VitessBackupScheduleChild),
        [(Parts.Cell, "VitessCell")] = nameof(VitessCellChild),
        [(Parts.Keyspace, "VitessKeyspace")] = nameof(VitessKeyspaceChild),
        [(Parts.Shard, "VitessShard")] = nameof(VitessShardChild),
    }.ToFrozenDictionary();

    public static string Of(string component, string kind) => Names.GetValueOrDefault((component, kind), string.Empty);
}
