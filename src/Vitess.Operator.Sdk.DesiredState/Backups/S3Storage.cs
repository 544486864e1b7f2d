using Vitess.Operator.Sdk.DesiredState.Flags;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Backups;

/// <summary>Backups in S3 or what speaks its protocol.</summary>
internal sealed class S3Storage(S3BackupLocation location, string cluster)
    : BackupStorage(Optional(location.AuthSecret, "s3-backup-auth"), "AWS_SHARED_CREDENTIALS_FILE")
{
    /// <inheritdoc/>
    public override void AddFlags(FlagSet flags)
    {
        flags.Set("backup_storage_implementation", "s3")
            .Set("s3_backup_aws_region", location.Region)
            .Set("s3_backup_storage_bucket", location.Bucket)
            .Set("s3_backup_storage_root", Root(location.KeyPrefix, cluster))
            .Set("s3_backup_force_path_style", location.ForcePathStyle);
        if (location.MinPartSize is > 0 and var size)
        {
            flags.Set("s3_backup_aws_min_partsize", size);
        }

        if (!string.IsNullOrEmpty(location.Endpoint))
        {
            flags.Set("s3_backup_aws_endpoint", location.Endpoint);
        }
    }
}
