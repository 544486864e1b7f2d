using Vitess.Operator.Sdk.DesiredState.Backups;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Tablets;

public class ExternalDatastoreTests
{
    private const string PinnedArguments =
        """
        --builtinbackup-incremental-restore-path=/vt/vtdataroot --db-credentials-file=/vt/secrets/external-datastore-credentials/creds.json
        --db_allprivs_user=u --db_app_user=u --db_appdebug_user=u --db_dba_user=u --db_filtered_user=u --db_flags=2048 --db_host=h.example
        --db_port=3306 --db_repl_user=u --db_ssl_ca=/vt/secrets/external-datastore-ca-cert/ca.pem --enable_replication_reporter=false
        --enforce_strict_trans_tables=false --grpc_max_message_size=67108864 --grpc_port=15999 --health_check_interval=5s
        --init_db_name_override=db --init_keyspace=ext --init_shard=- --init_tablet_type=spare --logtostderr=true --port=15000
        --queryserver-config-max-result-size=100000 --queryserver-config-pool-size=96 --queryserver-config-query-timeout=900s
        --queryserver-config-stream-pool-size=96 --queryserver-config-transaction-cap=300 --restore_from_backup=false
        --service_map=grpc-queryservice,grpc-tabletmanager,grpc-updatestream --tablet-path=zone1-2168657549 --tablet_hostname=$(POD_IP)
        --topo_global_root=/r --topo_global_server_address=a:1 --topo_implementation=etcd2 --unmanaged=true
        """;

    [Fact]
    public void Pod_OfAnExternalPrimary_HasThePinnedArgumentsAndMounts()
    {
        var pod = Example.Pod(External());

        var vttablet = pod.Spec.Containers.ShouldHaveSingleItem();
        vttablet.Args.ShouldBe(PinnedArguments.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
        vttablet.VolumeMounts.Select(mount => $"{mount.Name} {mount.MountPath}").ShouldBe(
        [
            "external-datastore-credentials-secret /vt/secrets/external-datastore-credentials", "myca /vt/secrets/external-datastore-ca-cert",
            "vt-root /vt/config", "vt-root /vt/socket", "vt-root /vt/vtdataroot", "db-init-script-secret /vt/secrets/db-init-script",
        ]);
        vttablet.Env[^1].Name.ShouldBe("GOMAXPROCS");
        pod.Spec.Volumes.ShouldNotContain(volume => volume.Name == "myca");
        pod.Metadata.Labels["planetscale.com/pool-name"].ShouldBe("p1");
    }

    [Fact]
    public void Pod_OfANamelessExternalPool_StillCarriesThePoolLabel()
    {
        var shard = External();
        shard.Spec.TabletPools![0].Name = null;

        Example.Pod(shard).Metadata.Labels["planetscale.com/pool-name"].ShouldBe("");
    }

    [Fact]
    public void Pod_WithMysqldAndExternalDatastore_HasBoth()
    {
        var shard = External();
        shard.Spec.TabletPools![0].Mysqld = new();

        var pod = Example.Pod(shard);

        pod.Spec.Containers.Select(container => container.Name).ShouldBe(["vttablet", "mysqld", "mysqld-exporter"]);
        pod.Spec.Containers[0].Args.ShouldContain("--unmanaged=true");
    }

    [Theory]
    [InlineData("externalmaster", "spare")]
    [InlineData("externalreplica", "replica")]
    [InlineData("externalrdonly", "rdonly")]
    [InlineData("replica", "replica")]
    [InlineData("rdonly", "rdonly")]
    public void Pod_PoolType_DecidesTheInitialTabletType(string type, string initial)
    {
        var shard = External();
        shard.Spec.TabletPools![0].Type = type;

        Example.Container(Example.Pod(shard), "vttablet").Args.ShouldContain($"--init_tablet_type={initial}");
    }

    [Fact]
    public void InitialBackup_OfAShardThatIsNotManaged_IsNotTaken()
    {
        InitialBackup.Of(Example.Context(External())).ShouldBeNull();
        InitialBackup.IsManaged(Example.Context(External())).ShouldBeFalse();
        InitialBackup.IsManaged(Example.Context(Example.Shard())).ShouldBeTrue();
    }

    private static V2VitessShard External()
    {
        var shard = Example.Shard(pool =>
        {
            pool.Type = "externalmaster";
            pool.Name = "p1";
            pool.Mysqld = null;
            pool.DataVolumeClaimTemplate = null;
            pool.Vttablet = new() { Resources = new() { Limits = Example.Amounts(("cpu", "1500m")) } };
            pool.ExternalDatastore = new()
            {
                User = "u",
                Host = "h.example",
                Port = 3306,
                Database = "db",
                CredentialsSecret = new() { Name = "creds", Key = "creds.json" },
                ServerCACertSecret = new() { VolumeName = "myca", Key = "ca.pem" },
            };
        });
        shard.Metadata.Labels["planetscale.com/keyspace"] = "ext";
        shard.Spec.Images.Mysqld = new() { Mysql80Compatible = "vitess/lite:v24.0.0" };
        shard.Spec.GlobalLockserver = new() { Implementation = "etcd2", Address = "a:1", RootPath = "/r" };
        return shard;
    }
}
