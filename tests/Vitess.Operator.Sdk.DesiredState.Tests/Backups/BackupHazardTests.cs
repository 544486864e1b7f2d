using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Backups;
using Vitess.Operator.Sdk.DesiredState.Tests.Tablets;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Backups;

/// <summary>Odd behaviour that was decided on: docs/decisions/0022.</summary>
public class BackupHazardTests
{
    private static readonly BackupRun Run = new(
        new() { Metadata = new() { Name = "daily" }, Spec = new() { Cluster = "example" } }, new BackupTarget("all", "commerce", "-", null), DateTimeOffset.UnixEpoch);

    [Fact]
    public void H2_ScheduledBackups_MountTheOverridesButLackTheAnnotation()
    {
        var job = VtbackupJob.Of(Run, Example.Context(Example.Shard(pool => pool.Mysqld!.ConfigOverrides = "a=b")))!.Build();

        job.Spec.Template.Spec.Volumes.ShouldContain(volume => volume.Name == "pod-config");
        job.Spec.Template.Metadata.Annotations.Keys.ShouldBe(["planetscale.com/backup-scheduled-at"]);
    }

    [Fact]
    public void H3_ScheduledBackups_TakeNoAnnotationsFromPoolOrLocation()
    {
        var shard = Example.Shard(pool => pool.Annotations = new Dictionary<string, string> { ["pool"] = "a" });
        shard.Spec.BackupLocations![0].Annotations = new Dictionary<string, string> { ["location"] = "a" };

        VtbackupJob.Of(Run, Example.Context(shard))!.Build().Spec.Template.Metadata.Annotations.Keys.ShouldBe(["planetscale.com/backup-scheduled-at"]);
        InitialBackup.Of(Example.Context(shard))!.BuildPod().Metadata.Annotations.Keys.Order().ShouldBe(["location", "pool"]);
    }

    [Fact]
    public void H4_ScheduledBackups_UseTheResourcesOfMysqld()
    {
        var run = Run with { Schedule = Run.Schedule with { Spec = Run.Schedule.Spec with { Resources = new() { Limits = Example.Amounts(("cpu", "9")) } } } };

        VtbackupJob.Of(run, Example.Context(Example.Shard()))!.Build().Spec.Template.Spec.Containers[0].Resources.Limits.Keys.ShouldBe(["memory"]);
    }

    [Fact]
    public void D33_MinPartSize_IsPassedToTheWatcher() =>
        BackupStoragePod.Build(Storage(new() { S3 = new() { MinPartSize = 8 } }), OperatorPod.Bundled()).Spec.Containers[0].Args
            .ShouldContain("--s3_backup_aws_min_partsize=8");

    [Fact]
    public void D30_Watcher_LeavesOutTokensAndEphemeralContainers()
    {
        var first = Watcher("kube-api-access-abcde", "vitess-operator-token-x1");
        var second = Watcher("kube-api-access-fghij", "vitess-operator-token-x2");

        first.Spec.Volumes.ShouldBeNull();
        first.Spec.Containers[0].VolumeMounts.ShouldBeNull();
        first.Spec.EphemeralContainers.ShouldBeNull();
        first.Spec.NodeName.ShouldBeNull();
        first.Metadata.Annotations[VitessAnnotations.DesiredStateHash].ShouldBe(second.Metadata.Annotations[VitessAnnotations.DesiredStateHash]);
    }

    [Fact]
    public void Watcher_OfAnotherAccount_RunsUnderIt()
    {
        var storage = Storage(new());
        storage.Spec.Subcontroller = new() { ServiceAccountName = "reader" };

        var spec = BackupStoragePod.Build(storage, OperatorPod.Bundled()).Spec;

        (spec.ServiceAccountName, spec.ServiceAccount).ShouldBe(("reader", "reader"));
    }

    [Fact]
    public void Watcher_OfAnOperatorPodWithoutItsContainer_IsRefusedClearly()
    {
        var pod = OperatorPod.Bundled() with { Containers = [new() { Name = "other" }] };

        Should.Throw<InvalidOperationException>(() => BackupStoragePod.Build(Storage(new()), pod)).Message.ShouldContain("-operator");
    }

    private static V1Pod Watcher(params string[] tokens)
    {
        var bundled = OperatorPod.Bundled();
        return BackupStoragePod.Build(Storage(new()), bundled with
        {
            NodeName = "node-1",
            EphemeralContainers = [new() { Name = "debugger" }],
            Volumes = [.. tokens.Select(token => new V1Volume { Name = token, Projected = new() })],
            Containers = [bundled.Containers[0] with { VolumeMounts = [.. tokens.Select(token => new V1VolumeMount { Name = token, MountPath = "/" + token })] }],
        });
    }

    private static V2VitessBackupStorage Storage(VitessBackupLocation location) => new()
    {
        Metadata = new() { Name = "storage", Labels = new Dictionary<string, string> { [VitessLabels.Cluster] = "example" } },
        Spec = new() { Location = location },
    };
}
