using Vitess.Operator.Sdk.DesiredState.Backups;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.DesiredState.Tests.Tablets;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Fields;

/// <summary>Every field of a VitessBackupSchedule and a VitessBackupStorage either reaches an object, or is listed here with the reason why not.</summary>
public class BackupFieldTests
{
    private static readonly Dictionary<string, string> ReadByTheEngineAlone = new()
    {
        ["name"] = "names the VitessBackupSchedule",
        ["schedule"] = "when runs are due",
        ["successfulJobsHistoryLimit"] = "which Jobs are kept",
        ["failedJobsHistoryLimit"] = "which Jobs are kept",
        ["suspend"] = "whether runs are due",
        ["startingDeadlineSeconds"] = "which runs are too late",
        ["concurrencyPolicy"] = "whether a run may start beside another",
        ["allowedMissedRun"] = "how many runs may be missed",
        ["jobTimeoutMinute"] = "when a Job is given up",
    };

    private static readonly SortedDictionary<string, bool> ScheduleEffects =
        new FieldEffects<V2VitessBackupSchedule>(RenderSchedule, ScheduleBaselines(), schedule => schedule.Spec).Find();

    private static readonly SortedDictionary<string, bool> StorageEffects =
        new FieldEffects<V2VitessBackupStorage>(storage => [BackupStoragePod.Build(storage, OperatorPod.Bundled())], StorageBaselines(), storage => storage.Spec).Find();

    [Fact]
    public void EveryFieldOfASchedule_HasAnEffect_OrAReasonForNone()
    {
        ScheduleEffects.Where(field => !field.Value).Select(field => field.Key).Except(ReadByTheEngineAlone.Keys).ShouldBeEmpty();
        ScheduleEffects.Where(field => field.Value).Select(field => field.Key).Intersect(ReadByTheEngineAlone.Keys).ShouldBeEmpty();
        AllPaths.Of(typeof(VitessBackupScheduleSpec)).Except(ScheduleEffects.Keys).ShouldBeEmpty();
    }

    [Fact]
    public void EveryFieldOfAStorage_HasAnEffect()
    {
        StorageEffects.Where(field => !field.Value).Select(field => field.Key).ShouldBeEmpty();
        AllPaths.Of(typeof(VitessBackupStorageSpec)).Except(StorageEffects.Keys).ShouldBeEmpty();
    }

    private static IEnumerable<object> RenderSchedule(V2VitessBackupSchedule schedule)
    {
        var shards = new Dictionary<string, IReadOnlyCollection<string>> { ["commerce"] = ["-"], ["other"] = ["-"] };
        foreach (var target in BackupTargets.Expand(schedule.Spec.Strategies[0], shards, BackupTargets.OwnExclusions(schedule.Spec)))
        {
            var cron = BackupFrequency.TryParse(schedule.Spec.Frequency, out var frequency) ? frequency.ToCron(schedule.Spec.Cluster, target) : "none";
            yield return cron;
            var run = new BackupRun(schedule, target, DateTimeOffset.UnixEpoch);
            yield return run.Method == BackupMethods.VtBackup
                ? VtbackupJob.Of(run, Example.Context(Example.Shard()))!.Build()
                : VtctldClientJob.Build(run, new VitessClusterSpec { Images = new() { Vtctld = "vitess/lite:v24.0.0" } }, "vtctld:15999", new OperatorDefaults())!;
        }
    }

    private static List<V2VitessBackupSchedule> ScheduleBaselines()
    {
        var strategy = new VitessBackupScheduleStrategy { Name = "all", Scope = "Shard", Keyspace = "commerce", Shard = "-" };
        var clusterWide = strategy with { Scope = "Cluster" };
        return [Schedule("vtbackup", strategy), Schedule("vtctldclient", strategy), Schedule("vtctldclient", clusterWide)];
    }

    private static V2VitessBackupSchedule Schedule(string method, VitessBackupScheduleStrategy strategy) => new()
    {
        Metadata = new() { Name = "schedule" },
        Spec = new() { Cluster = "example", BackupMethod = method, Frequency = "1h", Strategies = [strategy], ConcurrencyPolicy = "Forbid" },
    };

    private static List<V2VitessBackupStorage> StorageBaselines()
    {
        var secret = new SecretSource { Name = "secret", VolumeName = "volume", Key = "key" };
        return
        [
            Storage(new() { Volume = new() { EmptyDir = new() }, VolumeSubPath = "sub" }),
            Storage(new() { Gcs = new() { Bucket = "b", AuthSecret = secret } }),
            Storage(new() { S3 = new() { Region = "r", Bucket = "b", AuthSecret = secret } }),
            Storage(new() { Azblob = new() { Account = "a", Container = "c", AuthSecret = secret } }),
            Storage(new() { Ceph = new() { AuthSecret = secret } }),
        ];
    }

    private static V2VitessBackupStorage Storage(VitessBackupLocation location) => new()
    {
        Metadata = new() { Name = "storage", Labels = new Dictionary<string, string> { [VitessLabels.Cluster] = "example" } },
        Spec = new() { Location = location, Subcontroller = new() },
    };
}
