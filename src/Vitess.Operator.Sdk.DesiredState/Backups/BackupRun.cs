using System.Globalization;
using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Backups;

/// <summary>One run of a schedule for one shard.</summary>
/// <param name="Schedule">The schedule.</param>
/// <param name="Target">The shard.</param>
/// <param name="ScheduledAt">The moment that the run was due.</param>
/// <remarks>Source: reference/backups.md, section 9.</remarks>
public sealed record BackupRun(V2VitessBackupSchedule Schedule, BackupTarget Target, DateTimeOffset ScheduledAt)
{
    /// <summary>The name of the Job, and of its PersistentVolumeClaim.</summary>
    public string Name => ObjectNames.BackupJob(Schedule.Metadata.Name, Target.Keyspace, Target.SafeShard, ScheduledAt);

    /// <summary>The method, <c>vtbackup</c> when none is named.</summary>
    public string Method => Defaults.Text.Or(Schedule.Spec?.BackupMethod, BackupMethods.VtBackup);

    /// <summary>The labels by which the Jobs of the schedule for this shard are found.</summary>
    /// <returns>A new map.</returns>
    public IDictionary<string, string> Selector() => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [VitessLabels.BackupSchedule] = Schedule.Metadata.Name,
        [VitessLabels.Cluster] = Schedule.Spec?.Cluster ?? string.Empty,
        [VitessLabels.Keyspace] = Target.Keyspace,
        [VitessLabels.Shard] = Target.SafeShard,
    };

    /// <summary>The Job around a Pod spec.</summary>
    internal V1Job Job(V1PodSpec spec)
    {
        var metadata = Metadata();
        metadata.OwnerReferences = [OwnerReference()];
        return new() { ApiVersion = "batch/v1", Kind = "Job", Metadata = metadata, Spec = new() { Template = new() { Metadata = Metadata(), Spec = spec } } };
    }

    internal V1OwnerReference OwnerReference() => Owner.Controller("VitessBackupSchedule", Schedule.Metadata);

    internal Dictionary<string, string> OwnLabels() => new(Selector(), StringComparer.Ordinal) { [VitessLabels.BackupMethod] = Method };

    private V1ObjectMeta Metadata()
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        UserMaps.Add(labels, Schedule.Metadata.Labels);
        UserMaps.Add(labels, OwnLabels());
        var annotations = new Dictionary<string, string>(StringComparer.Ordinal);
        UserMaps.Add(annotations, Schedule.Metadata.Annotations);
        UserMaps.Add(annotations, Schedule.Spec?.Annotations);
        annotations[VitessAnnotations.BackupScheduledAt] =
            ScheduledAt.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return new() { Name = Name, NamespaceProperty = Schedule.Metadata.NamespaceProperty, Labels = labels, Annotations = annotations };
    }
}
