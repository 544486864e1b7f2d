namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Builds where backups go, how they are taken and when.</summary>
public sealed class ClusterBackupBuilder : ModelBuilder<ClusterBackupBuilder, ClusterBackupSpec>
{
    internal ClusterBackupBuilder(ClusterBackupSpec model, BuilderScope scope)
        : base(model, scope)
    {
    }

    /// <summary>Sets the program that takes backups. Default: <see cref="BackupEngines.Builtin"/>.</summary>
    /// <param name="engine">One of <see cref="BackupEngines"/>.</param>
    public ClusterBackupBuilder WithEngine(string engine) => Set(backup => backup.Engine = engine);

    /// <summary>Sets the account that the Pods that list backups run as. Default: that of the operator.</summary>
    /// <param name="name">Name of a ServiceAccount in the namespace of the cluster.</param>
    public ClusterBackupBuilder WithSubcontrollerAccount(string name) => Set(backup => (backup.Subcontroller ??= new()).ServiceAccountName = name);

    /// <summary>Adds a bucket of S3, or of a server that speaks its protocol.</summary>
    /// <param name="region">The region.</param>
    /// <param name="bucket">The bucket.</param>
    /// <param name="configure">Further settings; null for none.</param>
    public ClusterBackupBuilder AddS3(string region, string bucket, Action<S3LocationBuilder>? configure = null) =>
        Add(new() { S3 = new() { Region = region, Bucket = bucket } }, (location, scope) => configure?.Invoke(new(location, scope)));

    /// <summary>Adds a bucket of Google Cloud Storage.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="configure">Further settings; null for none.</param>
    public ClusterBackupBuilder AddGcs(string bucket, Action<GcsLocationBuilder>? configure = null) =>
        Add(new() { Gcs = new() { Bucket = bucket } }, (location, scope) => configure?.Invoke(new(location, scope)));

    /// <summary>Adds a container of Azure Blob Storage.</summary>
    /// <param name="account">The storage account.</param>
    /// <param name="container">The container.</param>
    /// <param name="key">File with the key of the account.</param>
    /// <param name="configure">Further settings; null for none.</param>
    public ClusterBackupBuilder AddAzureBlob(string account, string container, SecretSource key, Action<AzureBlobLocationBuilder>? configure = null) =>
        Add(new() { Azblob = new() { Account = account, Container = container, AuthSecret = key } }, (location, scope) => configure?.Invoke(new(location, scope)));

    /// <summary>Adds a Ceph server.</summary>
    /// <param name="configuration">File with address and keys.</param>
    /// <param name="configure">Further settings; null for none.</param>
    public ClusterBackupBuilder AddCeph(SecretSource configuration, Action<CephLocationBuilder>? configure = null) =>
        Add(new() { Ceph = new() { AuthSecret = configuration } }, (location, scope) => configure?.Invoke(new(location, scope)));

    /// <summary>Adds a volume that all tablets mount. It has to be one that Pods on several nodes can write.</summary>
    /// <param name="volume">The volume; its name has no meaning.</param>
    /// <param name="configure">Further settings; null for none.</param>
    public ClusterBackupBuilder AddVolume(V1Volume volume, Action<VolumeLocationBuilder>? configure = null) =>
        Add(new() { Volume = volume }, (location, scope) => configure?.Invoke(new(location, scope)));

    /// <summary>Adds a volume by its claim.</summary>
    /// <param name="claim">Name of a PersistentVolumeClaim in the namespace of the cluster.</param>
    /// <param name="configure">Further settings; null for none.</param>
    public ClusterBackupBuilder AddVolumeClaim(string claim, Action<VolumeLocationBuilder>? configure = null) =>
        AddVolume(new V1Volume { PersistentVolumeClaim = new() { ClaimName = claim } }, configure);

    /// <summary>Adds a schedule.</summary>
    /// <param name="name">Name of the schedule.</param>
    /// <param name="timing">When it is due.</param>
    /// <param name="configure">What is backed up, and how; at least one strategy.</param>
    public ClusterBackupBuilder AddSchedule(string name, BackupTiming timing, Action<BackupScheduleBuilder> configure) => Set(backup =>
    {
        ArgumentNullException.ThrowIfNull(timing);
        ArgumentNullException.ThrowIfNull(configure);
        var schedule = new VitessBackupScheduleTemplate { Name = name, Schedule = timing.Cron, Frequency = timing.Frequency };
        backup.Schedules = Parts.Add(backup.Schedules, schedule);
        configure(new(schedule, Scope.Item("schedules", backup.Schedules.Count - 1)));
    });

    private ClusterBackupBuilder Add(VitessBackupLocation location, Action<VitessBackupLocation, BuilderScope> configure) => Set(backup =>
    {
        backup.Locations = Parts.Add(backup.Locations, location);
        configure(location, Scope.Item("locations", backup.Locations.Count - 1));
    });
}
