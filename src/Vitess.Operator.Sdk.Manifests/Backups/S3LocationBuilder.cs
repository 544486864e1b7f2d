namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Builds a place for backups in S3, or in a server that speaks its protocol.</summary>
public sealed class S3LocationBuilder : BackupLocationBuilder<S3LocationBuilder>
{
    internal S3LocationBuilder(VitessBackupLocation model, BuilderScope scope)
        : base(model, scope)
    {
    }

    /// <summary>Sets the server. Default: Amazon's.</summary>
    /// <param name="endpoint">Host and port.</param>
    /// <param name="forcePathStyle">Whether the bucket stands in the path instead of the host name.</param>
    public S3LocationBuilder WithEndpoint(string endpoint, bool forcePathStyle = false) =>
        Set(location => (location.S3!.Endpoint, location.S3.ForcePathStyle) = (endpoint, forcePathStyle));

    /// <summary>Says whether the bucket stands in the path instead of the host name.</summary>
    /// <param name="force">Whether it does.</param>
    public S3LocationBuilder WithPathStyle(bool force = true) => Set(location => location.S3!.ForcePathStyle = force);

    /// <summary>Sets what all keys begin with.</summary>
    /// <param name="prefix">The prefix.</param>
    public S3LocationBuilder WithKeyPrefix(string prefix) => Set(location => location.S3!.KeyPrefix = prefix);

    /// <summary>Sets the credentials. Default: those of the node.</summary>
    /// <param name="credentials">File with the credentials.</param>
    public S3LocationBuilder WithCredentials(SecretSource credentials) => Set(location => location.S3!.AuthSecret = credentials);

    /// <summary>Sets the least size of a part of an upload.</summary>
    /// <param name="bytes">Bytes.</param>
    public S3LocationBuilder WithMinPartSize(long bytes) => Set(location => location.S3!.MinPartSize = bytes);
}
