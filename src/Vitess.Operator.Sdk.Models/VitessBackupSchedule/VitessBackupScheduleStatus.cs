using System.Text.Json.Serialization;
using k8s.Models;

namespace Vitess.Operator.Sdk.Models;

/// <summary>State of a schedule.</summary>
public sealed record VitessBackupScheduleStatus : ExtensibleObject
{
    /// <summary>Kept for compatibility; never set.</summary>
    [JsonPropertyName("active")]
    public IList<V1ObjectReference>? Active { get; set; }

    /// <summary>Kept for compatibility; never set.</summary>
    [JsonPropertyName("lastScheduledTime")]
    public DateTime? LastScheduledTime { get; set; }

    /// <summary>Last start per strategy.</summary>
    [JsonPropertyName("lastScheduledTimes")]
    public IDictionary<string, DateTime>? LastScheduledTimes { get; set; }

    /// <summary>Cron expression made from the frequency, per strategy.</summary>
    [JsonPropertyName("generatedSchedules")]
    public IDictionary<string, string>? GeneratedSchedules { get; set; }

    /// <summary>Next start per strategy.</summary>
    [JsonPropertyName("nextScheduledTimes")]
    public IDictionary<string, DateTime>? NextScheduledTimes { get; set; }
}
