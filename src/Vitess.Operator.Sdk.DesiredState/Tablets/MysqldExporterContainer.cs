using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.DesiredState.Flags;
using Vitess.Operator.Sdk.DesiredState.Merging;

namespace Vitess.Operator.Sdk.DesiredState.Tablets;

/// <summary>The container that exports MySQL's metrics.</summary>
/// <remarks>Source: reference/workloads-tablets.md, sections 6.3 and 7.6.</remarks>
internal static class MysqldExporterContainer
{
    public const int Port = 9104;

    public static V1Container Of(TabletPool pool) => new()
    {
        Name = "mysqld-exporter",
        Image = pool.Shard.Spec.Images?.MysqldExporter,
        ImagePullPolicy = PullPolicy.Of(pool.Shard.Spec.ImagePullPolicies?.MysqldExporter),
        Command = ["/bin/mysqld_exporter"],
        Args = Flags(pool).ToSwitches(),
        Ports = [new() { Name = "metrics", ContainerPort = Port }],
        SecurityContext = ContainerSecurity.OfContainer(pool.Shard.Options),
        Resources = ResourcesOf(pool),
        Env = Env(pool),
        VolumeMounts = MysqldContainer.Mounts(pool),
    };

    private static FlagSet Flags(TabletPool pool) => new FlagSet()
        .Set("collect.info_schema.tables.databases", "sys,_vt")
        .Set("config.my-cnf", "/vt/config/mycnf/client.cnf")
        .SetUser(pool.Spec.MysqldExporter?.ExtraFlags);

    private static List<V1EnvVar> Env(TabletPool pool)
    {
        var env = new List<V1EnvVar>(2) { new() { Name = "DATA_SOURCE_NAME", Value = $"vt_dba@unix({TabletPaths.MysqlSocket})/" } };
        ListMerge.Env(env, pool.Spec.ExtraEnv);
        return env;
    }

    /// <summary>Given resources are taken as they are; nothing is mixed into them.</summary>
    private static V1ResourceRequirements? ResourcesOf(TabletPool pool) => Resources.Copy(pool.Spec.MysqldExporter?.Resources) ?? new()
    {
        Requests = ResourceDefaults.Of(("cpu", "10m"), ("memory", "32Mi")),
        Limits = ResourceDefaults.Of(("cpu", "100m"), ("memory", "128Mi")),
    };
}
