namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Builds a place for backups in a volume.</summary>
public sealed class VolumeLocationBuilder : BackupLocationBuilder<VolumeLocationBuilder>
{
    internal VolumeLocationBuilder(VitessBackupLocation model, BuilderScope scope)
        : base(model, scope)
    {
    }

    /// <summary>Sets the folder within the volume.</summary>
    /// <param name="path">Path from the root of the volume.</param>
    public VolumeLocationBuilder WithSubPath(string path) => Set(location => location.VolumeSubPath = path);
}
