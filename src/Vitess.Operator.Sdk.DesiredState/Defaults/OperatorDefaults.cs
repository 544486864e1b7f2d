using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Defaults;

/// <summary>What an operator is started with, and every object it makes depends on.</summary>
/// <remarks>
/// The values match the command-line flags <c>--default_*</c> of the Go operator.
/// Source: reference/controllers.md, section 1.4, reference/crds.md, section 4.2.
/// </remarks>
public sealed record OperatorDefaults
{
    /// <summary>The image of vtctld, vtgate, vttablet, vtbackup and vtorc when a cluster names none.</summary>
    public string VitessImage { get; init; } = "vitess/lite:latest";

    /// <summary>The image of mysqld when a cluster has no <c>images.mysqld</c>; taken for the flavour MySQL80.</summary>
    public string MysqldImage { get; init; } = "mysql:8.0.40";

    /// <summary>The image of the MySQL exporter when a cluster names none; empty leaves the exporter out.</summary>
    public string MysqldExporterImage { get; init; } = "prom/mysqld-exporter:v0.18.0";

    /// <summary>The image of etcd when a lockserver names none.</summary>
    public string EtcdImage { get; init; } = "quay.io/coreos/etcd:v3.5.17";

    /// <summary>The priority class of every Pod; empty sets none.</summary>
    public string PriorityClass { get; init; } = "vitess";

    /// <summary>The service account of Vitess Pods; empty sets none.</summary>
    public string ServiceAccount { get; init; } = string.Empty;

    /// <summary>The user that Vitess containers run as; null or a negative number sets none.</summary>
    public long? RunAsUser { get; init; } = 999;

    /// <summary>The group that owns the volumes of tablet and backup Pods; null or a negative number sets none.</summary>
    public long? FsGroup { get; init; } = 999;

    /// <summary>The service account of etcd Pods; empty sets none.</summary>
    public string EtcdServiceAccount { get; init; } = string.Empty;

    /// <summary>The user that etcd runs as; null or a negative number sets none.</summary>
    public long? EtcdRunAsUser { get; init; }

    /// <summary>The group that owns the volumes of etcd Pods; null or a negative number sets none.</summary>
    public long? EtcdFsGroup { get; init; }

    /// <summary>How tightly Pods are locked up. Default: as the Go operator makes them.</summary>
    /// <remarks>With <see cref="PodSecurity.Restricted"/>, etcd runs as user and group 999 unless <see cref="EtcdRunAsUser"/> and <see cref="EtcdFsGroup"/> say otherwise: its image starts as root.</remarks>
    public PodSecurity PodSecurity { get; init; }

    /// <summary>The mysqld image and its flavour, as a cluster would spell it.</summary>
    public MysqldImage Mysqld() => new() { Mysql80Compatible = MysqldImage };
}
