namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Builds a place for backups in Ceph.</summary>
public sealed class CephLocationBuilder : BackupLocationBuilder<CephLocationBuilder>
{
    internal CephLocationBuilder(VitessBackupLocation model, BuilderScope scope)
        : base(model, scope)
    {
    }
}
