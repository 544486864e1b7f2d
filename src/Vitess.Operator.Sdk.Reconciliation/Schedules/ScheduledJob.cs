using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Objects;

namespace Vitess.Operator.Sdk.Reconciliation.Schedules;

/// <summary>A Job of a schedule, as stored.</summary>
/// <param name="Live">The Job.</param>
/// <param name="State">How far it is.</param>
/// <param name="ScheduledAt">The moment that its run was due; that of its creation when it does not say.</param>
internal sealed record ScheduledJob(JsonObject Live, JobState State, DateTimeOffset ScheduledAt)
{
    public string Name => Live.GetName() ?? string.Empty;

    /// <summary>Keyspace and shard that it backs up, as labels spell them.</summary>
    public (string Keyspace, string Shard) Target => (Live.GetLabel(VitessLabels.Keyspace) ?? string.Empty, Live.GetLabel(VitessLabels.Shard) ?? string.Empty);

    /// <summary>When its first Pod was started; a Job without one counts as older than all others.</summary>
    public DateTimeOffset StartedAt => PodState.Time(Live.GetObject("status")?.GetText("startTime")) ?? DateTimeOffset.MinValue;

    /// <summary>Whether it has a volume of its own, named as it is.</summary>
    public bool HasClaim => Live.GetLabel(VitessLabels.BackupMethod) != BackupMethods.VtctldClient;

    public static ScheduledJob Of(JsonObject live) => new(
        live,
        PodState.IsTrue(live, "Complete") ? JobState.Complete : PodState.IsTrue(live, "Failed") ? JobState.Failed : JobState.Active,
        PodState.Time(live.GetAnnotation(VitessAnnotations.BackupScheduledAt)) ?? PodState.CreatedAt(live) ?? DateTimeOffset.MinValue);
}
