using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Flags;
using Vitess.Operator.Sdk.DesiredState.Secrets;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Backups;

/// <summary>A backup storage; the base adds nothing, as for a location that names no storage.</summary>
/// <param name="secret">The credentials, or null.</param>
/// <param name="variable">The variable that points at the file with the credentials, or null.</param>
internal class BackupStorage(SecretMount? secret = null, string? variable = null) : IBackupStorage
{
    /// <summary>The path of the file with the credentials.</summary>
    protected string? CredentialsFile => secret?.FilePath;

    /// <summary>The storage of a location; of several kinds the first in this order counts.</summary>
    public static IBackupStorage Of(VitessBackupLocation location, string cluster) => location switch
    {
        { Gcs: { } gcs } => new GcsStorage(gcs, cluster),
        { S3: { } s3 } => new S3Storage(s3, cluster),
        { Azblob: { } azblob } => new AzblobStorage(azblob, cluster),
        { Ceph: { } ceph } => new CephStorage(ceph),
        { Volume: { } volume } => new VolumeStorage(volume, location.VolumeSubPath, cluster),
        _ => new BackupStorage(),
    };

    /// <summary>The root of a cluster's backups in a bucket that several clusters may share.</summary>
    public static string Root(string? prefix, string cluster)
    {
        var trimmed = prefix?.TrimEnd('/');
        return string.IsNullOrEmpty(trimmed) ? cluster : $"{trimmed}/{cluster}";
    }

    /// <inheritdoc/>
    public virtual void AddFlags(FlagSet flags)
    {
    }

    /// <inheritdoc/>
    public virtual void AddVolumes(IList<V1Volume> volumes) => secret?.AddVolume(volumes);

    /// <inheritdoc/>
    public virtual void AddMounts(IList<V1VolumeMount> mounts)
    {
        if (secret is not null)
        {
            mounts.Add(secret.Mount());
        }
    }

    /// <inheritdoc/>
    public void AddEnv(IList<V1EnvVar> env)
    {
        if (secret is not null && variable is not null)
        {
            env.Add(new() { Name = variable, Value = secret.FilePath });
        }
    }

    /// <summary>The mount of optional credentials.</summary>
    protected static SecretMount? Optional(SecretSource? source, string name) => source is null ? null : new SecretMount(source, name);
}
