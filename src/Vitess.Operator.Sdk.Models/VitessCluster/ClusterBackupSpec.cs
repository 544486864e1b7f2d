using System.Text.Json.Serialization;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Where and when backups are taken.</summary>
public sealed record ClusterBackupSpec : ExtensibleObject
{
    /// <summary>Places to store backups.</summary>
    [JsonPropertyName("locations")]
    [Required, MinItems(1)]
    public IList<VitessBackupLocation> Locations { get; set; } = [];

    /// <summary>Program that takes and restores backups. Default: builtin.</summary>
    [JsonPropertyName("engine")]
    [OneOf(BackupEngines.Builtin, BackupEngines.XtraBackup, BackupEngines.MysqlShell)]
    public string? Engine { get; set; }

    /// <summary>Settings of the Pods that list the stored backups.</summary>
    [JsonPropertyName("subcontroller")]
    public VitessBackupSubcontrollerSpec? Subcontroller { get; set; }

    /// <summary>Backups to take regularly.</summary>
    [JsonPropertyName("schedules")]
    public IList<VitessBackupScheduleTemplate>? Schedules { get; set; }
}
