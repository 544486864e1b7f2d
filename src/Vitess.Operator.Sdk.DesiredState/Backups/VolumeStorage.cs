using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Flags;

namespace Vitess.Operator.Sdk.DesiredState.Backups;

/// <summary>Backups in files on a volume that all tablets can mount.</summary>
internal sealed class VolumeStorage(V1Volume volume, string? subPath, string cluster) : BackupStorage
{
    private const string VolumeName = "vitess-backups";
    private const string Directory = "/vt/backups";

    /// <inheritdoc/>
    public override void AddFlags(FlagSet flags) => flags
        .Set("backup_storage_implementation", "file")
        .Set("file_backup_storage_root", $"{Directory}/{cluster}");

    /// <inheritdoc/>
    public override void AddVolumes(IList<V1Volume> volumes) => volumes.Add(volume with { Name = VolumeName });

    /// <inheritdoc/>
    public override void AddMounts(IList<V1VolumeMount> mounts) =>
        mounts.Add(new() { Name = VolumeName, MountPath = Directory, SubPath = string.IsNullOrEmpty(subPath) ? null : subPath });
}
