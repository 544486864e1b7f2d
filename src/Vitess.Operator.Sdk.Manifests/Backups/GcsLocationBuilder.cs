namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Builds a place for backups in Google Cloud Storage.</summary>
public sealed class GcsLocationBuilder : BackupLocationBuilder<GcsLocationBuilder>
{
    internal GcsLocationBuilder(VitessBackupLocation model, BuilderScope scope)
        : base(model, scope)
    {
    }

    /// <summary>Sets what all keys begin with.</summary>
    /// <param name="prefix">The prefix.</param>
    public GcsLocationBuilder WithKeyPrefix(string prefix) => Set(location => location.Gcs!.KeyPrefix = prefix);

    /// <summary>Sets the credentials. Default: those of the node.</summary>
    /// <param name="credentials">File of a service account.</param>
    public GcsLocationBuilder WithCredentials(SecretSource credentials) => Set(location => location.Gcs!.AuthSecret = credentials);
}
