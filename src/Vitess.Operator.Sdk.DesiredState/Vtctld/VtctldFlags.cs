using Vitess.Operator.Sdk.DesiredState.Backups;
using Vitess.Operator.Sdk.DesiredState.Children;
using Vitess.Operator.Sdk.DesiredState.Flags;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Vtctld;

/// <summary>The flags of a vtctld.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 12.3.</remarks>
internal static class VtctldFlags
{
    public static IList<string> Of(V2VitessCluster cluster, VitessCellTemplate cell, IBackupStorage? storage)
    {
        var spec = cluster.Spec;
        var flags = new FlagSet(FlagDialect.Of(VitessPrograms.VtCtld, spec.Images?.Vtctld))
            .Set("cell", cell.Name)
            .Set("port", Ports.Web)
            .Set("grpc_port", Ports.Grpc)
            .Set("service_map", "grpc-vtctl,grpc-vtctld")
            .Set("logtostderr", true);
        TopologyFlags.Add(flags, LockserverParameters.Global(cluster));
        if (storage is not null)
        {
            AddBackup(flags, spec.Backup!, storage);
        }

        UserFlags.AddTo(flags, spec.ExtraVitessFlags, spec.VitessDashboard?.ExtraFlags);

        // Behind the user's flags, which therefore cannot change it.
        if (MysqlServerVersion.OfImage(MysqldFlavour.Of(spec.Images?.Mysqld).Image) is { } version)
        {
            flags.Set(MysqlServerVersion.Flag, version);
        }

        return flags.ToArguments();
    }

    private static void AddBackup(FlagSet flags, ClusterBackupSpec backup, IBackupStorage storage)
    {
        flags.Set("backup_engine_implementation", backup.Engine);
        if (backup.Engine == BackupEngines.XtraBackup)
        {
            flags.Set("backup_storage_compress", true);
        }

        storage.AddFlags(flags);
    }
}
