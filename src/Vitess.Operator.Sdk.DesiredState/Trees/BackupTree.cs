using Vitess.Operator.Sdk.DesiredState.Backups;
using Vitess.Operator.Sdk.DesiredState.Children;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Trees;

/// <summary>Backup storages and schedules with what hangs below them.</summary>
/// <remarks>Source: reference/backups.md.</remarks>
internal sealed class BackupTree(TreeContext context, V2VitessCluster cluster)
{
    public IEnumerable<ObjectNode> Of(ObjectNode owner)
    {
        foreach (var (location, index) in Distinct.ByName(cluster.Spec.Backup?.Locations, location => location.Name ?? string.Empty))
        {
            yield return context.Of(VitessBackupStorageChild.Build(cluster, location), Parts.Backup, FormattableString.Invariant($"spec.backup.locations[{index}]"), owner, Watcher);
        }

        foreach (var (schedule, index) in Distinct.ByName(cluster.Spec.Backup?.Schedules, schedule => schedule.Name))
        {
            var source = FormattableString.Invariant($"spec.backup.schedules[{index}]");
            foreach (var node in context.OfOptional(VitessBackupScheduleChild.Build(cluster, schedule), Parts.Backup, source, owner, Jobs))
            {
                yield return node;
            }
        }
    }

    private IEnumerable<ObjectNode> Watcher(ObjectNode storage) =>
        [context.Of(BackupStoragePod.Build((V2VitessBackupStorage)storage.Object, context.Options.OperatorPod, context.Operator), VitessComponents.BackupStorageSubcontroller, storage.Source, storage)];

    private IEnumerable<ObjectNode> Jobs(ObjectNode schedule) => context.Options.BackupRun is { } at
        ? new ScheduledJobs(context, cluster).Of((V2VitessBackupSchedule)schedule.Object, at, schedule)
        : [];
}
