using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Backups;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.DesiredState.Tests.Tablets;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Backups;

public class BackupJobTests
{
    private const string Server = "example-zone1-vtctld:15999";
    private static readonly DateTimeOffset Due = new(2025, 3, 10, 12, 0, 0, TimeSpan.Zero);
    private static readonly V1Toleration Dedicated = new() { Key = "dedicated", OperatorProperty = "Exists" };

    [Fact]
    public void Vtbackup_Job_IsNamedAndLabelledByItsRun()
    {
        var job = Vtbackup(Schedule()).Build();

        job.Metadata.Name.ShouldBe("example-vbsc-every-minute-94d12263-commerce-x-x-1741---3c8f2333");
        job.Metadata.Labels.ShouldBe(job.Spec.Template.Metadata.Labels);
        job.Metadata.Labels["planetscale.com/backup-method"].ShouldBe("vtbackup");
        job.Metadata.Labels["planetscale.com/shard"].ShouldBe("x-x");
        job.Metadata.Labels["team"].ShouldBe("data");
        job.Metadata.Annotations["planetscale.com/backup-scheduled-at"].ShouldBe("2025-03-10T12:00:00Z");
        job.Metadata.OwnerReferences.Single().Kind.ShouldBe("VitessBackupSchedule");
        job.Spec.Template.Metadata.OwnerReferences.ShouldBeNull();
        job.Spec.BackoffLimit.ShouldBeNull();
    }

    [Fact]
    public void Vtbackup_LabelsOfTheRun_WinOverTheSchedules()
    {
        var schedule = Schedule();
        schedule.Metadata.Labels["planetscale.com/backup-method"] = "other";
        schedule.Metadata.Labels["planetscale.com/cluster"] = "other";

        var labels = Vtbackup(schedule).Build().Metadata.Labels;

        labels["planetscale.com/backup-method"].ShouldBe("vtbackup");
        labels["planetscale.com/cluster"].ShouldBe("example");
    }

    [Fact]
    public void Vtbackup_Pod_IsTheFirstBackupsButNotInitialAndNotRestarted()
    {
        var shard = Example.Shard();
        var job = Vtbackup(Schedule(), shard).Build();

        var spec = job.Spec.Template.Spec;
        spec.RestartPolicy.ShouldBe("Never");
        spec.Containers.Single().Args.ShouldContain("--initial_backup=false");
        spec.Volumes.Single(volume => volume.Name == "persistent-volume-claim").PersistentVolumeClaim.ClaimName.ShouldBe(job.Metadata.Name);
        spec.PriorityClassName.ShouldBeNull();
        job.Spec.Template.Metadata.Annotations.ShouldNotContainKey("planetscale.com/mysqld-config-overrides");
    }

    [Fact]
    public void Vtbackup_Claim_CarriesTheRunsLabelsAlone()
    {
        var claim = Vtbackup(Schedule()).BuildClaim().ShouldNotBeNull();

        claim.Metadata.Labels.Keys.Order().ShouldBe(
        [
            "backup.planetscale.com/location", "backup.planetscale.com/type", "planetscale.com/backup-method", "planetscale.com/backup-schedule",
            "planetscale.com/cluster", "planetscale.com/keyspace", "planetscale.com/shard",
        ]);
        claim.Metadata.Labels["backup.planetscale.com/type"].ShouldBe("update");
        claim.Spec.Resources.Requests["storage"].ToString().ShouldBe("10Gi");
    }

    [Fact]
    public void Vtbackup_PoolWithoutClaim_GetsAJobWithoutOne()
    {
        var shard = Example.Shard(pool => pool.DataVolumeClaimTemplate = null);

        Vtbackup(Schedule(), shard).BuildClaim().ShouldBeNull();
        Vtbackup(Schedule(), shard).Build().Spec.Template.Spec.Volumes.ShouldNotContain(volume => volume.Name == "persistent-volume-claim");
    }

    [Fact]
    public void Vtbackup_PoolWithoutLocationOrMysqld_GivesNoJob()
    {
        var run = Run(Schedule());

        VtbackupJob.Of(run, Example.Context(Example.Shard(pool => pool.BackupLocationName = "missing"))).ShouldBeNull();
        VtbackupJob.Of(run, Example.Context(Example.Shard(pool => pool.Mysqld = null))).ShouldBeNull();
        VtbackupJob.Of(run, Example.Context(Example.Shard() with { Spec = Example.Shard().Spec with { TabletPools = null } })).ShouldBeNull();
    }

    [Fact]
    public void Vtbackup_InitializeBackupOff_StillTakesScheduledBackups()
    {
        var shard = Example.Shard();
        shard.Spec.Replication!.InitializeBackup = false;

        VtbackupJob.Of(Run(Schedule()), Example.Context(shard)).ShouldNotBeNull();
    }

    [Fact]
    public void Vtbackup_Affinity_IsTheSchedulesEvenWhenItHasNone()
    {
        var affinity = new V1Affinity { NodeAffinity = new() };
        var shard = Example.Shard(pool => pool.Affinity = affinity);
        var schedule = Schedule();

        Vtbackup(schedule, shard).Build().Spec.Template.Spec.Affinity.ShouldBeNull();
        schedule.Spec.Affinity = affinity;
        Vtbackup(schedule, shard).Build().Spec.Template.Spec.Affinity.ShouldBe(affinity);
    }

    [Fact]
    public void Vtbackup_Tolerations_AreInheritedReplacedOrCleared()
    {
        var shard = Example.Shard(pool => pool.Tolerations = [Dedicated]);
        var schedule = Schedule();

        Vtbackup(schedule, shard).Build().Spec.Template.Spec.Tolerations.ShouldBe([Dedicated]);
        schedule.Spec.Tolerations = [Dedicated with { Key = "other" }];
        Vtbackup(schedule, shard).Build().Spec.Template.Spec.Tolerations.Single().Key.ShouldBe("other");
        schedule.Spec.Tolerations = [];
        Vtbackup(schedule, shard).Build().Spec.Template.Spec.Tolerations.ShouldBeNull();
    }

    [Fact]
    public void VtctldClient_Job_AsksVtctldForABackup()
    {
        var job = VtctldClient(Schedule(), Cluster(), flags: null).ShouldNotBeNull();

        var container = job.Spec.Template.Spec.Containers.ShouldHaveSingleItem();
        container.Name.ShouldBe("vtctldclient");
        container.Command.ShouldBe(["/vt/bin/vtctldclient"]);
        container.Args.ShouldBe([$"--server={Server}", "BackupShard", "commerce/-"]);
        container.SecurityContext.RunAsUser.ShouldBe(999);
        container.Resources.Requests["cpu"].ToString().ShouldBe("200m");
        job.Spec.Template.Spec.RestartPolicy.ShouldBe("Never");
        job.Spec.Template.Spec.SecurityContext.FsGroup.ShouldBe(999);
        job.Spec.Template.Spec.PriorityClassName.ShouldBe("vitess");
        job.Spec.Template.Spec.Volumes.ShouldBeNull();
    }

    [Fact]
    public void VtctldClient_ExtraFlags_ComeSortedInFrontOfTheTarget() =>
        VtctldClient(Schedule(), Cluster(), new Dictionary<string, string> { ["concurrency"] = "4", ["allow-primary"] = "true" })!
            .Spec.Template.Spec.Containers.Single().Args
            .ShouldBe([$"--server={Server}", "BackupShard", "--allow-primary=true", "--concurrency=4", "commerce/-"]);

    [Fact]
    public void VtctldClient_WhatTheScheduleLeavesOpen_ComesFromTheCluster()
    {
        var cluster = Cluster();
        var spec = VtctldClient(Schedule(), cluster, flags: null)!.Spec.Template.Spec;

        spec.Containers.Single().Image.ShouldBe("vitess/lite:v24.0.0");
        spec.Containers.Single().ImagePullPolicy.ShouldBe("Always");
        spec.ImagePullSecrets.Single().Name.ShouldBe("pull");
        spec.Tolerations.ShouldBe([Dedicated]);
    }

    [Fact]
    public void VtctldClient_TheSchedulesImageAndPolicy_Win()
    {
        var schedule = Schedule();
        schedule.Spec.Image = "mine:1";
        schedule.Spec.ImagePullPolicy = "Never";

        var container = VtctldClient(schedule, Cluster(), flags: null)!.Spec.Template.Spec.Containers.Single();

        container.Image.ShouldBe("mine:1");
        container.ImagePullPolicy.ShouldBe("Never");
    }

    [Fact]
    public void VtctldClient_NoImageAnywhere_GivesNoJob() => VtctldClient(Schedule(), new VitessClusterSpec(), flags: null).ShouldBeNull();

    private static VtbackupJob Vtbackup(V2VitessBackupSchedule schedule, V2VitessShard? shard = null) =>
        VtbackupJob.Of(Run(schedule), Example.Context(shard ?? Example.Shard())).ShouldNotBeNull();

    private static V1Job? VtctldClient(V2VitessBackupSchedule schedule, VitessClusterSpec cluster, Dictionary<string, string>? flags)
    {
        schedule.Spec.BackupMethod = "vtctldclient";
        return VtctldClientJob.Build(Run(schedule) with { Target = new BackupTarget("all", "commerce", "-", flags) }, cluster, Server, new OperatorDefaults());
    }

    private static VitessClusterSpec Cluster() => new()
    {
        Images = new() { Vtctld = "vitess/lite:v24.0.0" },
        ImagePullPolicies = new() { Vtctld = "Always" },
        ImagePullSecrets = [new() { Name = "pull" }],
        VitessDashboard = new() { Tolerations = [Dedicated] },
    };

    private static BackupRun Run(V2VitessBackupSchedule schedule) => new(schedule, new BackupTarget("all", "commerce", "-", null), Due);

    private static V2VitessBackupSchedule Schedule() => new()
    {
        Metadata = new() { Name = "example-vbsc-every-minute-94d12263", NamespaceProperty = "example", Labels = new Dictionary<string, string> { ["team"] = "data" } },
        Spec = new()
        {
            Cluster = "example",
            Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = new("200m") } },
        },
    };
}
