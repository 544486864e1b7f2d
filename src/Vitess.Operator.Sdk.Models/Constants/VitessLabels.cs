namespace Vitess.Operator.Sdk.Models;

/// <summary>Labels that the operator puts on what it makes, and finds it by.</summary>
public static class VitessLabels
{
    /// <summary>Start of the common label keys.</summary>
    public const string Prefix = "planetscale.com/";

    /// <summary>Program that the object belongs to: see <see cref="VitessComponents"/>.</summary>
    public const string Component = Prefix + "component";

    /// <summary>Name of the VitessCluster.</summary>
    public const string Cluster = Prefix + "cluster";

    /// <summary>Name of the cell.</summary>
    public const string Cell = Prefix + "cell";

    /// <summary>Name of the keyspace.</summary>
    public const string Keyspace = Prefix + "keyspace";

    /// <summary>Safe name of the shard, such as <c>x-80</c>.</summary>
    public const string Shard = Prefix + "shard";

    /// <summary>Number of the tablet, with ten digits.</summary>
    public const string TabletUid = Prefix + "tablet-uid";

    /// <summary>Type of the pool: see <see cref="PoolTypes"/>.</summary>
    public const string TabletType = Prefix + "tablet-type";

    /// <summary>Place of the tablet in its pool, from 1.</summary>
    public const string TabletIndex = Prefix + "tablet-index";

    /// <summary>Name of the pool.</summary>
    public const string PoolName = Prefix + "pool-name";

    /// <summary>Name of the backup schedule.</summary>
    public const string BackupSchedule = Prefix + "backup-schedule";

    /// <summary>How a scheduled job takes its backup: see <see cref="BackupMethods"/>.</summary>
    public const string BackupMethod = Prefix + "backup-method";

    /// <summary>Name of the backup location.</summary>
    public const string BackupLocation = "backup.planetscale.com/location";

    /// <summary>Purpose of a vtbackup Pod: see <see cref="BackupTypes"/>.</summary>
    public const string BackupType = "backup.planetscale.com/type";

    /// <summary>Name of the EtcdLockserver.</summary>
    public const string EtcdLockserver = "etcd.planetscale.com/lockserver";

    /// <summary>Number of the etcd member, from 1.</summary>
    public const string EtcdIndex = "etcd.planetscale.com/index";
}
