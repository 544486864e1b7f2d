using Vitess.Operator.Sdk.DesiredState.Flags;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Backups;

/// <summary>Backups in Google Cloud Storage.</summary>
internal sealed class GcsStorage(GCSBackupLocation location, string cluster)
    : BackupStorage(Optional(location.AuthSecret, "gcs-backup-auth"), "GOOGLE_APPLICATION_CREDENTIALS")
{
    /// <inheritdoc/>
    public override void AddFlags(FlagSet flags) => flags
        .Set("backup_storage_implementation", "gcs")
        .Set("gcs_backup_storage_bucket", location.Bucket)
        .Set("gcs_backup_storage_root", Root(location.KeyPrefix, cluster));
}
