using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Identity;

public class ObjectNamesTests
{
    private const string Cluster = "example";

    public static TheoryData<string, string> Pinned => new()
    {
        { ObjectNames.GlobalEtcd(Cluster), "example-etcd-faf13de3" },
        { ObjectNames.EtcdMember(ObjectNames.GlobalEtcd(Cluster), 3), "example-etcd-faf13de3-3" },
        { ObjectNames.EtcdClientService(ObjectNames.GlobalEtcd(Cluster)), "example-etcd-faf13de3-client" },
        { ObjectNames.EtcdPeerService(ObjectNames.GlobalEtcd(Cluster)), "example-etcd-faf13de3-peer" },
        { ObjectNames.EtcdDisruptionBudget(ObjectNames.GlobalEtcd(Cluster)), "etcd-lockserver-example-etcd-faf13de3" },
        { ObjectNames.LocalEtcd(Cluster, "zone1"), "example-zone1-etcd-43880480" },
        { ObjectNames.Cell(Cluster, "zone1"), "example-zone1-5abb61ae" },
        { ObjectNames.Keyspace(Cluster, "commerce"), "example-commerce-fb9b866a" },
        { ObjectNames.Shard(Cluster, "commerce", "x-x"), "example-commerce-x-x-0f5afee6" },
        { ObjectNames.Shard(Cluster, "commerce", "x-80"), "example-commerce-x-80-caf03c8c" },
        { ObjectNames.VtctldService(Cluster), "example-vtctld-625ee430" },
        { ObjectNames.VtctldDeployment(Cluster, "zone1"), "example-zone1-vtctld-1d4dcad0" },
        { ObjectNames.VtgateService(Cluster), "example-vtgate-ae7df4b6" },
        { ObjectNames.VtgateCellService(Cluster, "zone1"), "example-zone1-vtgate-bc6cde92" },
        { ObjectNames.VtadminService(Cluster), "example-vtadmin-72eaf1ba" },
        { ObjectNames.VtadminDeployment(Cluster, "zone1"), "example-zone1-vtadmin-c03d7eae" },
        { ObjectNames.VtadminDiscovery(Cluster, "zone1"), "example-zone1-vtadmin-discovery-26fba126" },
        { ObjectNames.VtadminClusterConfig(Cluster, "zone1"), "example-zone1-vtadmin-clusterconfig-a6b6280c" },
        { ObjectNames.VtadminWebConfig(Cluster, "zone1"), "example-zone1-vtadmin-webconfig-1c814ad7" },
        { ObjectNames.VtorcDeployment(Cluster, "commerce", "x-x", "zone1"), "example-commerce-x-x-zone1-vtorc-c13ef6ff" },
        { ObjectNames.TabletService(Cluster), "example-vttablet-08646a59" },
        { ObjectNames.InitialBackup(Cluster, "commerce", "x-x"), "example-commerce-x-x-vtbackup-init-c6db73c9" },
        { ObjectNames.BackupStorage(Cluster, null), "example-90089e05" },
        { ObjectNames.BackupStorage(Cluster, "s3-backups"), "example-s3-backups-37bfb767" },
        { ObjectNames.BackupStoragePod(ObjectNames.BackupStorage(Cluster, "")), "example-90089e05-vitessbackupstorage-subcontroller" },
        { ObjectNames.BackupSchedule(Cluster, "every-minute"), "example-vbsc-every-minute-94d12263" },
        { ObjectNames.BackupSchedule(Cluster, "cluster-every-minute"), "example-vbsc-cluster-every-minute-ea63062d" },
    };

    [Theory]
    [MemberData(nameof(Pinned))]
    public void Name_OfTheExampleCluster_IsTheFrozenOne(string name, string expected) => name.ShouldBe(expected);

    [Theory]
    [InlineData("example", "zone1", 2548885007, "example-vttablet-zone1-2548885007-46a852d0")]
    [InlineData("example", "zone1", 2469782763, "example-vttablet-zone1-2469782763-bfadd780")]
    [InlineData("example", "zone1", 790125915, "example-vttablet-zone1-0790125915-4e37d9d5")]
    [InlineData("adv-vitess-cluster", "az1", 1330809953, "adv-vitess-cluster-vttablet-az1-1330809953-8066577e")]
    [InlineData("adv-vitess-cluster", "az1", 3415112598, "adv-vitess-cluster-vttablet-az1-3415112598-0c0e8ee0")]
    [InlineData("adv-vitess-cluster", "az1", 4135592426, "adv-vitess-cluster-vttablet-az1-4135592426-c2dc2c3d")]
    [InlineData("adv-vitess-cluster", "az2", 915606989, "adv-vitess-cluster-vttablet-az2-0915606989-18937e48")]
    [InlineData("adv-vitess-cluster", "az2", 4058700183, "adv-vitess-cluster-vttablet-az2-4058700183-5f0ba1e4")]
    [InlineData("adv-vitess-cluster", "az2", 1366268705, "adv-vitess-cluster-vttablet-az2-1366268705-cdd98d67")]
    [InlineData("example", "zone1", 2168657549, "example-vttablet-zone1-2168657549-33c4b1d8")]
    [InlineData("example", "zone1", 2118985152, "example-vttablet-zone1-2118985152-b23799d3")]
    public void Tablet_PinnedAlias_GivesTheFrozenName(string cluster, string cell, uint uid, string expected) =>
        ObjectNames.Tablet(cluster, new TabletAlias(cell, uid)).ShouldBe(expected);

    [Theory]
    [InlineData("example-vbsc-every-minute-94d12263", "example-vbsc-every-minute-94d12263-commerce-x-x-1741---3c8f2333")]
    [InlineData("daily", "daily-commerce-x-x-1741608000-eb1c03a8")]
    public void BackupJob_PinnedRun_GivesTheFrozenName(string schedule, string expected) =>
        ObjectNames.BackupJob(schedule, "commerce", "x-x", DateTimeOffset.FromUnixTimeSeconds(1741608000)).ShouldBe(expected);

    [Theory]
    [InlineData("", "example-commerce-x-x-20260310-120000-97ece60f-cec8c5d8")]
    [InlineData("s3-backups", "example-s3-backups-commerce-x-x-20260310-120000-97ece60f-22b713f8")]
    public void Backup_PinnedBackup_GivesTheFrozenName(string location, string expected) =>
        ObjectNames.Backup("example", location, "commerce", "x-x", new DateTimeOffset(2026, 3, 10, 12, 0, 0, TimeSpan.Zero), 2548885007).ShouldBe(expected);
}
