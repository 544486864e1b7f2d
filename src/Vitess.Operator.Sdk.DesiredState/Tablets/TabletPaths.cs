namespace Vitess.Operator.Sdk.DesiredState.Tablets;

/// <summary>Volumes and directories that the containers of tablet and backup Pods share.</summary>
internal static class TabletPaths
{
    /// <summary>The volume with binaries, configuration and sockets.</summary>
    public const string RootVolume = "vt-root";

    /// <summary>The volume with the data, when it outlives the Pod.</summary>
    public const string DataVolume = "persistent-volume-claim";

    /// <summary>The volume that shows annotations of the Pod as files.</summary>
    public const string ConfigVolume = "pod-config";

    public const string Root = "/vt";
    public const string Bin = "/vt/bin";
    public const string Config = "/vt/config";
    public const string Socket = "/vt/socket";
    public const string Data = "/vt/vtdataroot";
    public const string PodConfig = "/pod-config";
    public const string MysqlSocket = "/vt/socket/mysql.sock";
    public const string MysqlctlSocket = "/vt/socket/mysqlctl.sock";

    /// <summary>The name of the file with the user's additions to my.cnf, below <see cref="PodConfig"/>.</summary>
    public const string ConfigOverridesFile = "mysqld-config-overrides";
}
