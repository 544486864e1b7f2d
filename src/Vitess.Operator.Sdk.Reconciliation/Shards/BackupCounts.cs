using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Reconciliation.Shards;

/// <summary>Counts a shard's backups by location.</summary>
internal static class BackupCounts
{
    /// <summary>One entry per location, in the order of the spec.</summary>
    public static IList<ShardBackupLocationStatus> Of(IEnumerable<VitessBackupLocation>? locations, IReadOnlyList<V2VitessBackup> backups) =>
    [
        .. (locations ?? []).Select(location =>
        {
            var here = backups.Where(backup => LocationOf(backup) == (location.Name ?? string.Empty)).ToList();
            var complete = here.Where(backup => backup.Status?.Complete == true).ToList();
            return new ShardBackupLocationStatus
            {
                Name = location.Name,
                CompleteBackups = complete.Count,
                IncompleteBackups = here.Count - complete.Count,
                LatestCompleteBackupTime = complete.Select(backup => backup.Status?.StartTime).Max(),
            };
        }),
    ];

    private static string LocationOf(V2VitessBackup backup) =>
        backup.Metadata.Labels is { } labels && labels.TryGetValue(VitessLabels.BackupLocation, out var location) ? location : string.Empty;
}
