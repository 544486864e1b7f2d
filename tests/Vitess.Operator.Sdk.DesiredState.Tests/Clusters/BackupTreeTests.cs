using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Tests.Workloads;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Clusters;

/// <summary>What the backups of a whole cluster become: reference/backups.md and docs/decisions/0022.</summary>
public class BackupTreeTests
{
    private static readonly ClusterObjectsOptions Due = new() { Stage = ObjectStage.Running, BackupRun = DateTimeOffset.UnixEpoch };

    [Fact]
    public void LocationsAndSchedulesOfOneName_BecomeOneObject_TheLast()
    {
        var nodes = Objects(backup =>
        {
            backup.Locations = [new() { Gcs = new() { Bucket = "first" } }, new() { S3 = new() { Bucket = "last" } }];
            backup.Schedules = [Schedule("twice") with { Schedule = "0 1 * * *" }, Schedule("twice") with { Schedule = "0 2 * * *" }];
        });

        Of<V2VitessBackupStorage>(nodes).ShouldHaveSingleItem().Spec.Location.S3!.Bucket.ShouldBe("last");
        Of<V2VitessBackupSchedule>(nodes).ShouldHaveSingleItem().Spec.Schedule.ShouldBe("0 2 * * *");
        nodes.Count(node => node.Kind == "Pod" && node.Component == VitessComponents.BackupStorageSubcontroller).ShouldBe(1);
    }

    [Theory]
    [InlineData("replica", 2, true, false)]
    [InlineData("replica", 0, true, true)]
    [InlineData("rdonly", 2, true, true)]
    [InlineData("replica", 2, false, true)]
    public void InitialBackup_StaysWhereNoTabletBecomesPrimary(string type, int replicas, bool initialize, bool stays)
    {
        var cluster = Cluster(_ => { });
        var shard = cluster.Spec.Keyspaces![0].Partitionings![0].Equal!.ShardTemplate!;
        shard.Replication = new() { InitializeMaster = initialize };
        shard.TabletPools = [ExampleCluster.Pool("zone1") with { Type = type, Replicas = replicas }];

        var nodes = ClusterObjects.Of(cluster, Due).All().ToList();

        nodes.Count(node => node.Component == VitessComponents.VtBackup && node.Kind is "Pod" or "PersistentVolumeClaim" && node.Name.Contains("vtbackup-init", StringComparison.Ordinal))
            .ShouldBe(stays ? 2 : 0);
        nodes.Count(node => node.Kind == "Job").ShouldBe(stays ? 0 : 1, "scheduled backups wait for a primary");
    }

    [Theory]
    [InlineData("* * * * *", null, 1)]
    [InlineData(null, "6h", 1)]
    [InlineData("* * * * *", "6h", 0)]
    [InlineData(null, "90m", 0)]
    public void Schedule_WithoutOneClearTime_RunsNothing(string? cron, string? frequency, int jobs) =>
        Jobs(Schedule("nightly") with { Schedule = cron, Frequency = frequency }).Count.ShouldBe(jobs);

    [Theory]
    [InlineData("Shard", "commerce", "-", 1)]
    [InlineData("Shard", "commerce", null, 0)]
    [InlineData("Shard", null, "-", 0)]
    [InlineData("Keyspace", "commerce", null, 1)]
    [InlineData("Keyspace", "commerce", "-", 0)]
    [InlineData("Keyspace", null, null, 0)]
    [InlineData("Cluster", null, null, 1)]
    [InlineData("Cluster", "commerce", null, 0)]
    [InlineData("Other", "commerce", "-", 0)]
    public void Schedule_WithAStrategyThatContradictsItself_RunsNothing(string scope, string? keyspace, string? shard, int jobs) =>
        Jobs(Schedule("nightly") with { Strategies = [new() { Name = "a", Scope = scope, Keyspace = keyspace, Shard = shard }] }).Count.ShouldBe(jobs);

    [Fact]
    public void Schedule_ThatAimsAtAShardTwice_RunsNothing() =>
        Jobs(Schedule("nightly") with { Strategies = [new() { Name = "a", Scope = "Cluster" }, new() { Name = "b", Keyspace = "commerce", Shard = "-" }] }).ShouldBeEmpty();

    [Theory]
    [InlineData("6h", 0)]
    [InlineData("90m", 1)]
    public void OwnStrategyOfAKeyspace_TakesItFromTheCluster_IfItsScheduleIsValid(string frequency, int jobs)
    {
        var peer = Schedule("peer") with { Schedule = null, Frequency = frequency, Strategies = [new() { Name = "own", Scope = "Keyspace", Keyspace = "commerce" }] };

        Jobs(Schedule("all"), peer).Count(job => job.Metadata.Labels[VitessLabels.BackupSchedule].Contains("-all-", StringComparison.Ordinal)).ShouldBe(jobs);
    }

    [Fact]
    public void VtctldClient_ForSomethingThatIsNoShard_RunsNothing() => Jobs(Schedule("nightly") with
    {
        BackupMethod = BackupMethods.VtctldClient,
        Strategies = [new() { Name = "a", Keyspace = "commerce", Shard = "0" }],
    }).ShouldBeEmpty();

    private static VitessBackupScheduleTemplate Schedule(string name) =>
        new() { Name = name, Schedule = "* * * * *", Resources = new(), Strategies = [new() { Name = "all", Scope = "Cluster" }] };

    private static List<V1Job> Jobs(params VitessBackupScheduleTemplate[] schedules) => [.. Of<V1Job>(Objects(backup => backup.Schedules = schedules))];

    private static IEnumerable<T> Of<T>(IEnumerable<ObjectNode> nodes) => nodes.Select(node => node.Object).OfType<T>();

    private static List<ObjectNode> Objects(Action<ClusterBackupSpec> change) => [.. ClusterObjects.Of(Cluster(change), Due).All()];

    private static V2VitessCluster Cluster(Action<ClusterBackupSpec> change) => ExampleCluster.Given(spec =>
    {
        spec.Backup = new() { Locations = [new() { Gcs = new() { Bucket = "b" } }], Schedules = [Schedule("nightly")] };
        change(spec.Backup);
    });
}
