using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Flags;
using Vitess.Operator.Sdk.DesiredState.Merging;
using Vitess.Operator.Sdk.DesiredState.Workloads;

namespace Vitess.Operator.Sdk.DesiredState.Tablets;

/// <summary>The container of mysqld, kept by mysqlctld.</summary>
/// <remarks>Source: reference/workloads-tablets.md, sections 6.2 and 7.5.</remarks>
internal static class MysqldContainer
{
    private const int Port = 3306;
    private const string Uid = "tablet_uid";

    /// <summary>The container without its arguments, as all tablets of a pool have it.</summary>
    public static V1Container Of(TabletPool pool) => new()
    {
        Name = "mysqld",
        Image = NotEmpty.Text(pool.Shard.Mysqld.Image),
        ImagePullPolicy = PullPolicy.Of(pool.Shard.Spec.ImagePullPolicies?.Mysqld),
        Command = ["/vt/bin/mysqlctld"],
        Ports = [new() { Name = "mysql", ContainerPort = Port, Protocol = "TCP" }],
        SecurityContext = ContainerSecurity.OfContainer(pool.Shard.Options),
        ReadinessProbe = new() { TcpSocket = new() { Port = Port }, PeriodSeconds = 2 },
        Resources = Resources.Copy(pool.Spec.Mysqld?.Resources),
        Env = Env(pool),
        VolumeMounts = Mounts(pool),
    };

    /// <summary>The arguments of the tablets of a pool, to be finished with a tablet's number.</summary>
    public static PooledArguments Arguments(TabletPool pool)
    {
        var shard = pool.Shard;
        var flags = new FlagSet(FlagDialect.Of(VitessPrograms.MysqlCtld, shard.Spec.Images?.Vttablet))
            .Set("logtostderr", true)
            .Set(Uid, PooledArguments.Open)
            .Set("socket_file", TabletPaths.MysqlctlSocket)
            .Set("mysql_socket", TabletPaths.MysqlSocket)
            .Set("db_dba_user", "vt_dba")
            .Set("db_charset", shard.Mysqld.Charset)
            .Set("init_db_sql_file", pool.InitScript.FilePath)
            .Set("wait_time", "2h0m0s");
        MysqlFlags.AddServerVersion(flags, shard);
        return new PooledArguments(flags, Uid);
    }

    /// <summary>The mounts of mysqld and of its exporter.</summary>
    public static List<V1VolumeMount> Mounts(TabletPool pool)
    {
        var mounts = new List<V1VolumeMount>(8) { TabletMounts.OfRoot(TabletPaths.Bin, "bin", readOnly: true) };
        TabletMounts.AddCommon(mounts, pool);
        ListMerge.VolumeMounts(mounts, pool.Spec.ExtraVolumeMounts);
        return mounts;
    }

    private static List<V1EnvVar> Env(TabletPool pool)
    {
        var env = new List<V1EnvVar>(8);
        TabletEnv.AddShared(env, pool);
        ListMerge.Env(env, pool.Spec.ExtraEnv);
        return env;
    }
}
