using System.Globalization;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Identity;

/// <summary>The names of all objects that a VitessCluster becomes.</summary>
/// <remarks>
/// <c>shard</c> is the safe form of the key range, as in labels: <c>x-x</c>, <c>x-80</c>.
/// Source: reference/workloads-control-plane.md, section 2.3, reference/backups.md, section 1.
/// </remarks>
public static class ObjectNames
{
    /// <summary>A VitessCell, and the HorizontalPodAutoscaler of its vtgates.</summary>
    public static string Cell(string cluster, string cell) => Join(cluster, cell);

    /// <summary>A VitessKeyspace.</summary>
    public static string Keyspace(string cluster, string keyspace) => Join(cluster, keyspace);

    /// <summary>A VitessShard.</summary>
    public static string Shard(string cluster, string keyspace, string shard) => Join(cluster, keyspace, shard);

    /// <summary>The EtcdLockserver of a whole cluster.</summary>
    public static string GlobalEtcd(string cluster) => JoinWithConstraints.Of(NameConstraints.EtcdLockserver, cluster, "etcd");

    /// <summary>The EtcdLockserver of one cell.</summary>
    public static string LocalEtcd(string cluster, string cell) => JoinWithConstraints.Of(NameConstraints.EtcdLockserver, cluster, cell, "etcd");

    /// <summary>An etcd Pod and its PersistentVolumeClaim.</summary>
    public static string EtcdMember(string lockserver, int index) => FormattableString.Invariant($"{lockserver}-{index}");

    /// <summary>The Service by which clients reach an etcd.</summary>
    public static string EtcdClientService(string lockserver) => lockserver + "-client";

    /// <summary>The headless Service by which etcd members reach each other.</summary>
    public static string EtcdPeerService(string lockserver) => lockserver + "-peer";

    /// <summary>The PodDisruptionBudget of an etcd.</summary>
    public static string EtcdDisruptionBudget(string lockserver) => "etcd-lockserver-" + lockserver;

    /// <summary>The vtctld Deployment of a cell.</summary>
    public static string VtctldDeployment(string cluster, string cell) => Join(cluster, cell, "vtctld");

    /// <summary>The vtctld Service of a cluster.</summary>
    public static string VtctldService(string cluster) => JoinService(cluster, "vtctld");

    /// <summary>The vtgate Deployment of a cell.</summary>
    public static string VtgateDeployment(string cluster, string cell) => Join(cluster, cell, "vtgate");

    /// <summary>The vtgate Service of a cell.</summary>
    public static string VtgateCellService(string cluster, string cell) => JoinService(cluster, cell, "vtgate");

    /// <summary>The vtgate Service of a cluster.</summary>
    public static string VtgateService(string cluster) => JoinService(cluster, "vtgate");

    /// <summary>The vtadmin Deployment of a cell.</summary>
    public static string VtadminDeployment(string cluster, string cell) => Join(cluster, cell, "vtadmin");

    /// <summary>The vtadmin Service of a cluster.</summary>
    public static string VtadminService(string cluster) => JoinService(cluster, "vtadmin");

    /// <summary>The Secret that tells vtadmin of a cell where vtctld and vtgate are.</summary>
    public static string VtadminDiscovery(string cluster, string cell) => Join(cluster, cell, "vtadmin", "discovery");

    /// <summary>The Secret with the cluster configuration of vtadmin in a cell.</summary>
    public static string VtadminClusterConfig(string cluster, string cell) => Join(cluster, cell, "vtadmin", "clusterConfig");

    /// <summary>The Secret with the web configuration of vtadmin in a cell.</summary>
    public static string VtadminWebConfig(string cluster, string cell) => Join(cluster, cell, "vtadmin", "webConfig");

    /// <summary>The vtorc Deployment of a shard in a cell.</summary>
    public static string VtorcDeployment(string cluster, string keyspace, string shard, string cell) =>
        Join(cluster, keyspace, shard, cell, "vtorc");

    /// <summary>A tablet's Pod and its PersistentVolumeClaim.</summary>
    public static string Tablet(string cluster, TabletAlias alias) => Tablet(cluster, alias.ToString());

    /// <summary>The headless Service of all tablets of a cluster.</summary>
    public static string TabletService(string cluster) => JoinService(cluster, "vttablet");

    /// <summary>The Pod that takes the first backup of a shard, and its PersistentVolumeClaim.</summary>
    public static string InitialBackup(string cluster, string keyspace, string shard) => Join(cluster, keyspace, shard, "vtbackup", "init");

    /// <summary>A VitessBackupStorage; <paramref name="location"/> is the location's name and may be empty.</summary>
    public static string BackupStorage(string cluster, string? location) =>
        string.IsNullOrEmpty(location) ? Join(cluster) : Join(cluster, location);

    /// <summary>The Pod that watches a backup storage.</summary>
    public static string BackupStoragePod(string backupStorage) => backupStorage + "-vitessbackupstorage-subcontroller";

    /// <summary>A VitessBackupSchedule.</summary>
    public static string BackupSchedule(string cluster, string schedule) => Join(cluster, "vbsc", schedule);

    /// <summary>A Job of a schedule, and its PersistentVolumeClaim.</summary>
    /// <param name="schedule">Name of the VitessBackupSchedule object.</param>
    /// <param name="keyspace">Keyspace.</param>
    /// <param name="shard">Shard, in the safe form.</param>
    /// <param name="run">The moment that the run was due.</param>
    public static string BackupJob(string schedule, string keyspace, string shard, DateTimeOffset run) =>
        JoinWithConstraints.Of(NameConstraints.Service, schedule, keyspace, shard, FormattableString.Invariant($"{run.ToUnixTimeSeconds()}"));

    /// <summary>A VitessBackup, which stands for one backup found in storage.</summary>
    /// <param name="cluster">Cluster.</param>
    /// <param name="location">Name of the location; may be empty.</param>
    /// <param name="keyspace">Keyspace.</param>
    /// <param name="shard">Shard, in the safe form.</param>
    /// <param name="start">Start of the backup.</param>
    /// <param name="uid">Number of the tablet that took it.</param>
    public static string Backup(string cluster, string? location, string keyspace, string shard, DateTimeOffset start, uint uid)
    {
        var time = start.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var number = uid.ToString("x", CultureInfo.InvariantCulture);
        return string.IsNullOrEmpty(location)
            ? Join(cluster, keyspace, shard, time, number)
            : Join(cluster, location, keyspace, shard, time, number);
    }

    internal static string Tablet(string cluster, string alias) => Join(cluster, "vttablet", alias);

    private static string Join(params ReadOnlySpan<string> parts) => JoinWithConstraints.Of(NameConstraints.Default, parts);

    private static string JoinService(params ReadOnlySpan<string> parts) => JoinWithConstraints.Of(NameConstraints.Service, parts);
}
