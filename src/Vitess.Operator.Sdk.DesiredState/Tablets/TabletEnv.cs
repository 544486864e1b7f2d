using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Workloads;

namespace Vitess.Operator.Sdk.DesiredState.Tablets;

/// <summary>The environment that vttablet, mysqlctld and vtbackup share.</summary>
/// <remarks>Source: reference/workloads-tablets.md, sections 8 and 10.</remarks>
internal static class TabletEnv
{
    private const string OwnFiles = "/vt/config/mycnf/rbr.cnf:/vt/config/mycnf/log-error.cnf:/vt/config/mycnf/socket.cnf";

    // vtbackup.cnf exists in backup Pods only; Vitess passes over files that are missing.
    private const string WithOverrides = $"{OwnFiles}:{TabletPaths.PodConfig}/{TabletPaths.ConfigOverridesFile}:/vt/config/mycnf/vtbackup.cnf";

    /// <summary>Adds the variables.</summary>
    public static void AddShared(List<V1EnvVar> env, TabletPool pool)
    {
        env.Add(new() { Name = "VTROOT", Value = TabletPaths.Root });
        env.Add(new() { Name = "VTDATAROOT", Value = TabletPaths.Data });
        env.Add(new() { Name = "VT_MYSQL_ROOT", Value = "/usr" });
        env.Add(new() { Name = "MYSQL_FLAVOR", Value = NotEmpty.Text(pool.Shard.Mysqld.Name) });
        env.Add(new() { Name = "EXTRA_MY_CNF", Value = pool.ConfigOverrides is null ? OwnFiles : WithOverrides });
        env.Add(new() { Name = "POD_IP", ValueFrom = new() { FieldRef = new() { FieldPath = "status.podIP" } } });
    }
}
