using Vitess.Operator.Sdk.DesiredState.Flags;
using Vitess.Operator.Sdk.DesiredState.Secrets;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Backups;

/// <summary>Backups in Azure Blob Storage.</summary>
internal sealed class AzblobStorage(AzblobBackupLocation location, string cluster)
    : BackupStorage(new SecretMount(location.AuthSecret ?? new SecretSource(), "azblob-backup-auth"))
{
    /// <inheritdoc/>
    public override void AddFlags(FlagSet flags) => flags
        .Set("backup_storage_implementation", "azblob")
        .Set("azblob_backup_account_name", location.Account)
        .Set("azblob_backup_account_key_file", CredentialsFile)
        .Set("azblob_backup_container_name", location.Container)
        .Set("azblob_backup_storage_root", Root(location.KeyPrefix, cluster));
}
