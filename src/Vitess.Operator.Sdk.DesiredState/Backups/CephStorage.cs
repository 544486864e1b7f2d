using Vitess.Operator.Sdk.DesiredState.Flags;
using Vitess.Operator.Sdk.DesiredState.Secrets;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Backups;

/// <summary>Backups in Ceph. Clusters are not told apart: Vitess makes a bucket per keyspace.</summary>
internal sealed class CephStorage(CephBackupLocation location)
    : BackupStorage(new SecretMount(location.AuthSecret ?? new SecretSource(), "ceph-backup-auth"), "CEPH_CREDENTIALS_FILE")
{
    /// <inheritdoc/>
    public override void AddFlags(FlagSet flags) =>
        flags.Set("backup_storage_implementation", "ceph").Set("ceph_backup_storage_config", CredentialsFile);
}
