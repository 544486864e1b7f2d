namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Builds a place for backups in Azure Blob Storage.</summary>
public sealed class AzureBlobLocationBuilder : BackupLocationBuilder<AzureBlobLocationBuilder>
{
    internal AzureBlobLocationBuilder(VitessBackupLocation model, BuilderScope scope)
        : base(model, scope)
    {
    }

    /// <summary>Sets what all names begin with.</summary>
    /// <param name="prefix">The prefix.</param>
    public AzureBlobLocationBuilder WithKeyPrefix(string prefix) => Set(location => location.Azblob!.KeyPrefix = prefix);
}
