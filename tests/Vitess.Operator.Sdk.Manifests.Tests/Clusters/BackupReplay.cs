using Vitess.Operator.Sdk.Models;
using static Vitess.Operator.Sdk.Manifests.Tests.Clusters.BuilderReplay;

namespace Vitess.Operator.Sdk.Manifests.Tests.Clusters;

/// <summary>Builds the backups of a cluster anew by calls of their builders.</summary>
internal static class BackupReplay
{
    public static void Backup(ClusterBackupSpec from, ClusterBackupBuilder to)
    {
        With(from.Engine, engine => to.WithEngine(engine));
        With(from.Subcontroller?.ServiceAccountName, name => to.WithSubcontrollerAccount(name));
        Each(from.Locations, location => Location(location, to));
        Each(from.Schedules, schedule => to.AddSchedule(
            schedule.Name,
            schedule.Schedule is { } cron ? BackupTiming.At(cron) : BackupTiming.Every(schedule.Frequency!),
            builder => Schedule(schedule, builder)));
    }

    private static void Location(VitessBackupLocation from, ClusterBackupBuilder to) => _ = from switch
    {
        { S3: { } s3 } => to.AddS3(s3.Region, s3.Bucket, location => S3(from, location)),
        { Gcs: { } gcs } => to.AddGcs(gcs.Bucket, location => Gcs(from, location)),
        { Azblob: { } azure } => to.AddAzureBlob(azure.Account, azure.Container, azure.AuthSecret, location => Azure(from, location)),
        { Ceph: { } ceph } => to.AddCeph(ceph.AuthSecret, location => Common(from, location)),
        _ => to.AddVolume(from.Volume!, location => Volume(from, location)),
    };

    private static void S3(VitessBackupLocation from, S3LocationBuilder to)
    {
        Common(from, to);
        With(from.S3!.Endpoint, endpoint => to.WithEndpoint(endpoint));
        to.WithPathStyle(from.S3.ForcePathStyle);
        With(from.S3.KeyPrefix, prefix => to.WithKeyPrefix(prefix));
        With(from.S3.AuthSecret, credentials => to.WithCredentials(credentials));
        to.WithMinPartSize(from.S3.MinPartSize);
    }

    private static void Gcs(VitessBackupLocation from, GcsLocationBuilder to)
    {
        Common(from, to);
        With(from.Gcs!.KeyPrefix, prefix => to.WithKeyPrefix(prefix));
        With(from.Gcs.AuthSecret, credentials => to.WithCredentials(credentials));
    }

    private static void Azure(VitessBackupLocation from, AzureBlobLocationBuilder to)
    {
        Common(from, to);
        With(from.Azblob!.KeyPrefix, prefix => to.WithKeyPrefix(prefix));
    }

    private static void Volume(VitessBackupLocation from, VolumeLocationBuilder to)
    {
        Common(from, to);
        With(from.VolumeSubPath, path => to.WithSubPath(path));
    }

    private static void Common<TBuilder>(VitessBackupLocation from, BackupLocationBuilder<TBuilder> to)
        where TBuilder : BackupLocationBuilder<TBuilder>
    {
        With(from.Name, name => to.Named(name));
        Each(from.Annotations, (name, value) => to.WithPodAnnotation(name, value));
    }

    private static void Schedule(VitessBackupScheduleTemplate from, BackupScheduleBuilder to)
    {
        With(from.BackupMethod, method => to.WithMethod(method));
        Each(from.Strategies, strategy => to.AddStrategy(strategy.Name, builder => Strategy(strategy, builder)));
        to.WithResources(from.Resources).WithHistory(from.SuccessfulJobsHistoryLimit, from.FailedJobsHistoryLimit).WithTimeout(from.JobTimeoutMinute);
        With(from.Suspend, suspend => to.Suspend(suspend));
        With(from.StartingDeadlineSeconds, seconds => to.WithStartingDeadline(seconds));
        With(from.ConcurrencyPolicy, policy => to.WithConcurrencyPolicy(policy));
        With(from.AllowedMissedRun, runs => to.WithAllowedMissedRuns(runs));
        Each(from.Annotations, (name, value) => to.WithPodAnnotation(name, value));
        With(from.Affinity, affinity => to.WithAffinity(affinity));
        With(from.Tolerations, tolerations => to.WithTolerations([.. tolerations]));
    }

    private static void Strategy(VitessBackupScheduleStrategy from, BackupStrategyBuilder to)
    {
        With(from.Scope, scope => to.WithScope(scope));
        With(from.Keyspace, keyspace => to.WithKeyspace(keyspace));
        With(from.Shard, shard => to.WithShard(shard));
        Each(from.ExtraFlags, (name, value) => to.WithFlag(name, value));
    }
}
