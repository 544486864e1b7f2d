namespace Vitess.Operator.Sdk.Models;

/// <summary>Values of the label <see cref="VitessLabels.Component"/>.</summary>
public static class VitessComponents
{
    /// <summary>Server for administration.</summary>
    public const string Vtctld = "vtctld";

    /// <summary>Web interface for administration.</summary>
    public const string VtAdmin = "vtadmin";

    /// <summary>Repair of replication.</summary>
    public const string VtOrc = "vtorc";

    /// <summary>Query router.</summary>
    public const string VtGate = "vtgate";

    /// <summary>Tablet.</summary>
    public const string VtTablet = "vttablet";

    /// <summary>Backup job.</summary>
    public const string VtBackup = "vtbackup";

    /// <summary>Topology server.</summary>
    public const string Etcd = "etcd";

    /// <summary>Lister of stored backups.</summary>
    public const string BackupStorageSubcontroller = "vbs-subcontroller";
}
