using Vitess.Operator.Sdk.DesiredState.Backups;
using Vitess.Operator.Sdk.DesiredState.Tests.Tablets;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Backups;

public class InitialBackupTests
{
    private const string PinnedArguments =
        """
        --backup_engine_implementation=xtrabackup --backup_storage_compress=true --backup_storage_implementation=file
        --builtinbackup-incremental-restore-path=/vt/vtdataroot --concurrency=10 --db_charset=utf8mb4 --db_dba_user=vt_dba
        --file_backup_storage_root=/vt/backups/example --init_db_name_override=vt_commerce
        --init_db_sql_file=/vt/secrets/db-init-script/init_db.sql --init_keyspace=commerce --init_shard=- --initial_backup=true
        --logtostderr=true --min_backup_interval=0s --min_retention_count=1 --min_retention_time=0s
        --mysql_server_version=8.0.40-Vitess --mysql_socket=/vt/socket/mysql.sock --topo_global_root=/vitess/example/global
        --topo_global_server_address=example-etcd-faf13de3-client.example.svc:2379 --topo_implementation=etcd2
        --xbstream_restore_flags=--parallel=1 --xtrabackup_backup_flags=--parallel=1 --xtrabackup_stream_mode=xbstream
        --xtrabackup_stripes=8 --xtrabackup_user=vt_dba
        """;

    [Fact]
    public void Pod_OfTheWorkedExample_HasThePinnedNameLabelsAndArguments()
    {
        var pod = Of(Example.Shard()).BuildPod();

        pod.Metadata.Name.ShouldBe("example-commerce-x-x-vtbackup-init-c6db73c9");
        pod.Metadata.Labels.Keys.Order().ShouldBe(
        [
            "backup.planetscale.com/location", "backup.planetscale.com/type", "planetscale.com/cluster", "planetscale.com/component",
            "planetscale.com/keyspace", "planetscale.com/shard",
        ]);
        pod.Metadata.Annotations.ShouldBeNull();
        pod.Spec.Containers.ShouldHaveSingleItem().Args.ShouldBe(PinnedArguments.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Flags_OfUsers_OverrideTheEngineButNeitherStorageNorBase()
    {
        var arguments = Of(Example.Shard(pool => pool.Vttablet.VtbackupExtraFlags = new Dictionary<string, string>
        {
            ["--xtrabackup_stripes"] = "2",
            ["concurrency"] = "99",
            ["backup_storage_implementation"] = "mine",
            ["builtinbackup-incremental-restore-path"] = "/tmp",
            ["foo"] = "bar",
        })).BuildPod().Spec.Containers[0].Args;

        arguments.ShouldContain("--xtrabackup_stripes=2");
        arguments.ShouldContain("--concurrency=10");
        arguments.ShouldContain("--backup_storage_implementation=file");
        arguments.ShouldContain("--builtinbackup-incremental-restore-path=/tmp");
        arguments.ShouldContain("--foo=bar");
    }

    [Fact]
    public void Flags_OfVttablet_DoNotReachVtbackup()
    {
        var shard = Example.Shard(pool => pool.Vttablet.ExtraFlags = new Dictionary<string, string> { ["a"] = "1" });
        shard.Spec.ExtraVitessFlags = new Dictionary<string, string> { ["b"] = "1" };

        var arguments = Of(shard).BuildPod().Spec.Containers[0].Args;

        arguments.ShouldNotContain("--a=1");
        arguments.ShouldNotContain("--b=1");
    }

    [Theory]
    [InlineData("100m", "100m", "1", "2")]
    [InlineData("2", "1500m", "2", "4")]
    [InlineData("0", "0", "1", "1")]
    public void Xtrabackup_Threads_FollowTheRequests(string mysqld, string vttablet, string backup, string restore)
    {
        var shard = Example.Shard(pool =>
        {
            pool.Mysqld!.Resources.Requests = Example.Amounts(("cpu", mysqld));
            pool.Vttablet.Resources.Requests = Example.Amounts(("cpu", vttablet));
        });

        Of(shard).BuildPod().Spec.Containers[0].Args.ShouldContain($"--xtrabackup_backup_flags=--parallel={backup}");
        Example.Container(Example.Pod(shard), "vttablet").Args.ShouldContain("--xtrabackup_backup_flags=--parallel=1");
        Example.Container(Example.Pod(shard), "vttablet").Args.ShouldContain($"--xbstream_restore_flags=--parallel={restore}");
    }

    [Fact]
    public void Sidecars_ComeBehindVtbackup_AndWinWhenNamedLikeIt()
    {
        var pod = Of(Example.Shard(pool => pool.SidecarContainers = [new() { Name = "logger" }, new() { Name = "vtbackup", Image = "mine" }])).BuildPod();

        pod.Spec.Containers.Select(container => container.Name).ShouldBe(["vtbackup", "logger"]);
        pod.Spec.Containers[0].Image.ShouldBe("mine");
    }

    [Fact]
    public void InitialBackup_IsTaken_OnlyWhenThereIsAPlaceForIt()
    {
        InitialBackup.Of(Example.Context(Example.Shard(pool => pool.BackupLocationName = "missing"))).ShouldBeNull();
        InitialBackup.Of(Example.Context(Example.Shard(pool => pool.Mysqld = null))).ShouldBeNull();
        var shard = Example.Shard();
        shard.Spec.Replication!.InitializeBackup = false;
        InitialBackup.Of(Example.Context(shard)).ShouldBeNull();
        InitialBackup.Of(Example.Context(Example.Shard() with { Spec = Example.Shard().Spec with { TabletPools = [] } })).ShouldBeNull();
    }

    [Fact]
    public void Claim_IsMadeOnlyWhenThePoolAsksForOne()
    {
        Of(Example.Shard()).BuildClaim().ShouldNotBeNull().Metadata.Name.ShouldBe("example-commerce-x-x-vtbackup-init-c6db73c9");
        Of(Example.Shard(pool => pool.DataVolumeClaimTemplate = null)).BuildClaim().ShouldBeNull();
    }

    private static InitialBackup Of(V2VitessShard shard) => InitialBackup.Of(Example.Context(shard)).ShouldNotBeNull();
}
