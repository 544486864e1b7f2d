using System.Security.Cryptography;
using System.Text;
using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Tablets;

public class TabletPodTests
{
    private const string Hash = "planetscale.com/desired-state-hash";

    private const string PinnedArguments =
        """
        --backup_engine_implementation=xtrabackup --backup_storage_compress=true --backup_storage_implementation=file
        --builtinbackup-incremental-restore-path=/vt/vtdataroot --db_app_user=vt_app --db_charset=utf8mb4 --db_dba_user=vt_dba
        --db_filtered_user=vt_filtered --db_repl_user=vt_repl --enable_replication_reporter=true --enforce_strict_trans_tables=true
        --file_backup_storage_root=/vt/backups/example --grpc_max_message_size=67108864 --grpc_port=15999 --health_check_interval=5s
        --init_db_name_override=vt_commerce --init_keyspace=commerce --init_shard=- --init_tablet_type=replica --logtostderr=true
        --mycnf_socket_file=/vt/socket/mysql.sock --mysql_server_version=8.0.40-Vitess --mysqlctl_socket=/vt/socket/mysqlctl.sock
        --port=15000 --queryserver-config-max-result-size=100000 --queryserver-config-pool-size=96
        --queryserver-config-query-timeout=900s --queryserver-config-stream-pool-size=96 --queryserver-config-transaction-cap=300
        --restore_concurrency=10 --restore_from_backup=true --service_map=grpc-queryservice,grpc-tabletmanager,grpc-updatestream
        --tablet-path=zone1-2548885007 --tablet_hostname=$(POD_IP) --topo_global_root=/vitess/example/global
        --topo_global_server_address=example-etcd-faf13de3-client.example.svc:2379 --topo_implementation=etcd2
        --wait_for_backup_interval=10s --xbstream_restore_flags=--parallel=2 --xtrabackup_backup_flags=--parallel=1
        --xtrabackup_stream_mode=xbstream --xtrabackup_stripes=8 --xtrabackup_user=vt_dba
        """;

    [Fact]
    public void Pod_OfTheWorkedExample_HasThePinnedNameAndHash()
    {
        var pod = Example.Pod(Example.Shard());

        pod.Metadata.Name.ShouldBe("example-vttablet-zone1-2548885007-46a852d0");
        pod.Metadata.Annotations[Hash].ShouldBe("b805b2e778c73a2072aed519b9cca650");
        ContainerHash.OfAll(pod.Spec.InitContainers).ShouldBe("411b8987b2735b47821e2d2e345f17e7");
        ContainerHash.OfAll(pod.Spec.Containers).ShouldBe("9fa5e2e7b279d55ef0333ccc10a1b9fb");
        ContainerHash.Of(Example.Container(pod, "vttablet")).ShouldBe("10108dcb5be4f70c71e492d779fb738e");
    }

    [Fact]
    public void Pod_OfTheWorkedExample_HasThePinnedArguments()
    {
        var pod = Example.Pod(Example.Shard());

        Example.Container(pod, "vttablet").Args.ShouldBe(PinnedArguments.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
        Example.Container(pod, "mysqld").Args.ShouldBe(
        [
            "--db_charset=utf8mb4", "--db_dba_user=vt_dba", "--init_db_sql_file=/vt/secrets/db-init-script/init_db.sql", "--logtostderr=true",
            "--mysql_server_version=8.0.40-Vitess", "--mysql_socket=/vt/socket/mysql.sock", "--socket_file=/vt/socket/mysqlctl.sock",
            "--tablet_uid=2548885007", "--wait_time=2h0m0s",
        ]);
        Example.Container(pod, "mysqld-exporter").Args.ShouldBe(
            ["--collect.info_schema.tables.databases=sys,_vt", "--config.my-cnf=/vt/config/mycnf/client.cnf"]);
    }

    [Theory]
    [InlineData(InitScripts.TabletRoot, 614, "5afb56a29c3fba255c727bc755ee33e2e7181d87d02c9d360193aa31261704e9")]
    [InlineData(InitScripts.MysqlSocket, 181, "b75b8296e985c01f53b56b8dd3b1d44b15d20f9eca65ad9dc9a13872811bb688")]
    [InlineData(InitScripts.BackupRoot, 670, "a2bada24fbeb14b6807e812c78e40787f3911f92af9757396ac9beee699f9e41")]
    public void Scripts_ArePinnedByteForByte(string script, int length, string hash)
    {
        script.Length.ShouldBe(length);
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(script))).ShouldBe(hash);
    }

    [Fact]
    public void Pod_WithNegativeUserAndGroup_SetsNeither()
    {
        var context = new ShardContext(Example.Shard(), new OperatorDefaults { RunAsUser = -1, FsGroup = -1, PriorityClass = "", ServiceAccount = "vitess" });

        var pod = TabletPod.Build(ShardTablets.Of(context)[0]);

        pod.Spec.SecurityContext.ShouldNotBeNull().FsGroup.ShouldBeNull();
        Example.Container(pod, "vttablet").SecurityContext.ShouldNotBeNull().RunAsUser.ShouldBeNull();
        pod.Spec.PriorityClassName.ShouldBeNull();
        pod.Spec.ServiceAccountName.ShouldBe("vitess");
    }

    [Fact]
    public void Pod_InAZone_IsKeptThere()
    {
        var shard = Example.Shard();
        shard.Spec.ZoneMap["zone1"] = "us-east-1a";

        var term = Example.Pod(shard).Spec.Affinity.NodeAffinity.RequiredDuringSchedulingIgnoredDuringExecution.NodeSelectorTerms.Single();

        term.MatchExpressions.Single().Values.ShouldBe(["us-east-1a"]);
        Example.Pod(Example.Shard()).Spec.Affinity.NodeAffinity.ShouldBeNull();
    }

    [Fact]
    public void Pod_OfAGrowingVolume_CarriesTheWantedSizeAndAnotherHash()
    {
        var tablet = ShardTablets.Of(Example.Context(Example.Shard()))[0];

        var pod = TabletPod.Build(tablet, "20Gi");

        pod.Metadata.Annotations["planetscale.com/pvc-filesystem-resize"].ShouldBe("20Gi");
        pod.Metadata.Annotations[Hash].ShouldNotBe(TabletPod.Build(tablet).Metadata.Annotations[Hash]);
        TabletPod.Build(tablet).Metadata.Annotations[Hash].ShouldBe("b805b2e778c73a2072aed519b9cca650");
    }

    [Fact]
    public void Containers_SidecarsComeFirst_AndOneNamedLikeOursBecomesOneWithIt()
    {
        var pod = Example.Pod(pool => pool.SidecarContainers =
        [
            new() { Name = "logger", Image = "logger:1" },
            new()
            {
                Name = "mysqld",
                Image = "ignored",
                ImagePullPolicy = "Never",
                Resources = new() { Limits = Example.Amounts(("cpu", "2")) },
                VolumeMounts = [new() { Name = "extra", MountPath = "/extra" }],
                SecurityContext = new() { RunAsGroup = 5, Privileged = true },
            },
        ]);

        pod.Spec.Containers.Select(container => container.Name).ShouldBe(["logger", "mysqld", "vttablet", "mysqld-exporter"]);
        var mysqld = Example.Container(pod, "mysqld");
        mysqld.Image.ShouldBe("mysql:8.0.40");
        mysqld.ImagePullPolicy.ShouldBe("Never");
        mysqld.Resources.Limits.Keys.Order().ShouldBe(["cpu", "memory"]);
        mysqld.VolumeMounts[0].MountPath.ShouldBe("/extra");
        mysqld.VolumeMounts.Count.ShouldBe(6);
        mysqld.SecurityContext.RunAsUser.ShouldBe(999);
        mysqld.SecurityContext.RunAsGroup.ShouldBe(5);
        mysqld.SecurityContext.Privileged.ShouldBeNull();
    }

    [Fact]
    public void Hash_DoesNotSeeSidecars_ButOurOwnMountsAndResources()
    {
        var plain = HashOf(_ => { });

        HashOf(pool => pool.SidecarContainers = [new() { Name = "logger" }]).ShouldBe(plain);
        HashOf(pool => pool.ExtraVolumeMounts = [new() { Name = "v", MountPath = "/extra" }]).ShouldNotBe(plain);
        HashOf(pool => pool.Vttablet.Resources.Limits["cpu"] = new ResourceQuantity("1")).ShouldNotBe(plain);
        HashOf(pool => pool.Vttablet.Resources.Requests["cpu"] = new ResourceQuantity("4")).ShouldBe(plain);
        HashOf(pool => pool.ExtraLabels = new Dictionary<string, string> { ["team"] = "a" }).ShouldNotBe(plain);
        HashOf(pool => pool.Annotations = new Dictionary<string, string> { ["a"] = "b" }).ShouldNotBe(plain);
        HashOf(pool => pool.Tolerations = [new() { Key = "k" }]).ShouldNotBe(plain);
        HashOf(pool => pool.TopologySpreadConstraints = [new() { MaxSkew = 1, TopologyKey = "zone" }]).ShouldNotBe(plain);
        HashOf(pool => pool.InitContainers = [new() { Name = "first" }]).ShouldNotBe(plain);
        HashOf(pool => pool.DataVolumeClaimTemplate!.Resources.Requests["storage"] = new ResourceQuantity("20Gi")).ShouldNotBe(plain);
        HashOf(pool => pool.DataVolumeClaimTemplate!.Resources.Requests["storage"] = new ResourceQuantity("10240Mi")).ShouldBe(plain);
    }

    [Fact]
    public void Env_GoMaxProcs_IsTheLimitRoundedUp()
    {
        var pod = Example.Pod(pool => pool.Vttablet.Resources.Limits["cpu"] = new ResourceQuantity("1500m"));

        Example.Container(pod, "vttablet").Env.Single(variable => variable.Name == "GOMAXPROCS").Value.ShouldBe("2");
        Example.Container(pod, "mysqld").Env.ShouldNotContain(variable => variable.Name == "GOMAXPROCS");
    }

    [Fact]
    public void Pod_WithoutMysqld_HasVttabletAlone_AndTakesNoBackups()
    {
        var pod = Example.Pod(pool => pool.Mysqld = null);

        pod.Spec.Containers.ShouldHaveSingleItem().Args.ShouldNotContain(argument => argument.Contains("backup_storage", StringComparison.Ordinal));
        pod.Spec.Volumes.ShouldNotContain(volume => volume.Name == "vitess-backups");
        pod.Spec.Containers[0].Args.ShouldContain("--mysqlctl_socket=/vt/socket/mysqlctl.sock");
    }

    [Fact]
    public void Pod_WithoutAnExporterImage_HasNoExporter()
    {
        var shard = Example.Shard();
        shard.Spec.Images.MysqldExporter = "";

        Example.Pod(shard).Spec.Containers.Select(container => container.Name).ShouldBe(["vttablet", "mysqld"]);
    }

    [Fact]
    public void Pod_WithoutAClaim_KeepsItsDataOnTheSharedVolume()
    {
        var pod = Example.Pod(pool => pool.DataVolumeClaimTemplate = null);

        pod.Spec.InitContainers.Select(container => container.Name).ShouldBe(["init-vt-root"]);
        Example.Container(pod, "mysqld").VolumeMounts.Single(mount => mount.MountPath == "/vt/vtdataroot").Name.ShouldBe("vt-root");
    }

    [Theory]
    [InlineData("a", null, null, null, "a", "MySQL56", "utf8")]
    [InlineData("a", "b", null, null, "a", "MySQL56", "utf8mb4")]
    [InlineData(null, "b", "c", null, "b", "MySQL80", "utf8mb4")]
    [InlineData(null, null, "c", "d", "c", "MariaDB", "utf8")]
    [InlineData(null, null, null, "d", "d", "MariaDB103", "utf8")]
    [InlineData(null, null, null, null, null, null, "utf8")]
    public void Pod_MysqldImages_DecideFlavourAndCharset(string? mysql56, string? mysql80, string? maria, string? maria103, string? image, string? flavour, string charset)
    {
        var shard = Example.Shard(pool => pool.Vttablet.ExtraFlags = null);
        shard.Spec.Images.Mysqld = new() { Mysql56Compatible = mysql56, Mysql80Compatible = mysql80, MariadbCompatible = maria, Mariadb103Compatible = maria103 };

        var pod = Example.Pod(shard);

        Example.Container(pod, "mysqld").Image.ShouldBe(image);
        Example.Container(pod, "vttablet").Env.Single(variable => variable.Name == "MYSQL_FLAVOR").Value.ShouldBe(flavour);
        Example.Container(pod, "vttablet").Args.ShouldContain($"--db_charset={charset}");
    }

    [Fact]
    public void ConfigOverrides_ReachMysqldThroughAnAnnotation()
    {
        var pod = Example.Pod(pool => pool.Mysqld!.ConfigOverrides = "innodb_io_capacity=4000\n");

        pod.Metadata.Annotations["planetscale.com/mysqld-config-overrides"].ShouldBe("innodb_io_capacity=4000\n");
        pod.Spec.Volumes.Single(volume => volume.Name == "pod-config").DownwardAPI.Items.Single().Path.ShouldBe("mysqld-config-overrides");
        Example.Container(pod, "mysqld").VolumeMounts.ShouldContain(mount => mount.MountPath == "/pod-config");
        Example.Container(pod, "mysqld").Env.Single(variable => variable.Name == "EXTRA_MY_CNF").Value
            .ShouldEndWith("socket.cnf:/pod-config/mysqld-config-overrides:/vt/config/mycnf/vtbackup.cnf");
    }

    private static string HashOf(Action<VitessShardTabletPool> change) => Example.Pod(change).Metadata.Annotations[Hash];
}
