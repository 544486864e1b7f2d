using System.Text.Json.Serialization;
using k8s.Models;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Backups to take regularly. Set one of schedule and frequency.</summary>
public record VitessBackupScheduleTemplate : ExtensibleObject
{
    /// <summary>Name, unique in the cluster.</summary>
    [JsonPropertyName("name"), JsonPropertyOrder(-1)]
    [Required, MinLength(1), Pattern(SchemaPatterns.ScheduleName), Example("every-day")]
    public string Name { get; set; } = "";

    /// <summary>When, as a cron expression of five fields.</summary>
    [JsonPropertyName("schedule")]
    [MinLength(0), Example("0 0 * * *")]
    public string? Schedule { get; set; }

    /// <summary>How often, as a Go duration of whole minutes; shards take turns.</summary>
    [JsonPropertyName("frequency")]
    public string? Frequency { get; set; }

    /// <summary>Whether a vtbackup Pod or a serving replica takes the backup. Default: vtbackup.</summary>
    [JsonPropertyName("backupMethod")]
    [OneOf(BackupMethods.VtBackup, BackupMethods.VtctldClient), DefaultsTo(BackupMethods.VtBackup)]
    public string? BackupMethod { get; set; }

    /// <summary>What to back up.</summary>
    [JsonPropertyName("strategies")]
    [Required, MinItems(1)]
    public IList<VitessBackupScheduleStrategy> Strategies { get; set; } = [];

    /// <summary>Resources of jobs that ask a serving replica. Others get those of mysqld.</summary>
    [JsonPropertyName("resources")]
    [Required]
    public V1ResourceRequirements Resources { get; set; } = new();

    /// <summary>Finished jobs to keep per shard. Default: all.</summary>
    [JsonPropertyName("successfulJobsHistoryLimit")]
    [Minimum(0)]
    public int? SuccessfulJobsHistoryLimit { get; set; }

    /// <summary>Failed jobs to keep per shard. Default: all.</summary>
    [JsonPropertyName("failedJobsHistoryLimit")]
    [Minimum(0)]
    public int? FailedJobsHistoryLimit { get; set; }

    /// <summary>Whether the schedule is paused. Default: false.</summary>
    [JsonPropertyName("suspend")]
    public bool? Suspend { get; set; }

    /// <summary>Seconds after which a missed start is skipped. Default: never.</summary>
    [JsonPropertyName("startingDeadlineSeconds")]
    [Minimum(0)]
    public long? StartingDeadlineSeconds { get; set; }

    /// <summary>Whether a job may start while another of the same shard runs. Default: Forbid.</summary>
    [JsonPropertyName("concurrencyPolicy")]
    [OneOf(ConcurrencyPolicies.Allow, ConcurrencyPolicies.Forbid), DefaultsTo(ConcurrencyPolicies.Forbid), Example("Forbid")]
    public string? ConcurrencyPolicy { get; set; }

    /// <summary>Missed starts after which the schedule stops with an error. Default: 100.</summary>
    [JsonPropertyName("allowedMissedRun")]
    [PlainInteger, Minimum(0)]
    public int? AllowedMissedRun { get; set; }

    /// <summary>Minutes after its start time at which an unfinished job is deleted. Default: 10.</summary>
    [JsonPropertyName("jobTimeoutMinute"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [Minimum(0), DefaultsTo(10)]
    public int JobTimeoutMinute { get; set; }

    /// <summary>Annotations of jobs and their Pods.</summary>
    [JsonPropertyName("annotations")]
    public IDictionary<string, string>? Annotations { get; set; }

    /// <summary>Which nodes the Pods may run on. Default: anywhere.</summary>
    [JsonPropertyName("affinity")]
    [AnyShape]
    public V1Affinity? Affinity { get; set; }

    /// <summary>Taints the Pods put up with. Default: those of the tablets or of vtctld; an empty list is none.</summary>
    [JsonPropertyName("tolerations")]
    [AnyShape, EmptyIsDistinct]
    public IList<V1Toleration>? Tolerations { get; set; }
}
