using Vitess.Operator.Sdk.Diagnostics.Snapshots;
using Vitess.Operator.Sdk.Diagnostics.Tree;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Diagnostics.Probes;

/// <summary>Backups that fail or do not end.</summary>
internal static class BackupProbe
{
    public static IEnumerable<Clue> Look(ClusterView view) => [.. Initial(view), .. Jobs(view), .. Storages(view)];

    // A shard without its first backup waits for the Pod that takes it; whatever keeps that Pod is the cause when it shows.
    private static IEnumerable<Clue> Initial(ClusterView view)
    {
        foreach (var pod in view.Pods.Where(pod => pod.Component == VitessComponents.VtBackup && !pod.IsDone && pod.Label(VitessLabels.BackupType) is "init" or ""))
        {
            var shard = view.OfKind("VitessShard").FirstOrDefault(shard => shard.Label(VitessLabels.Keyspace) == pod.Keyspace && shard.Label(VitessLabels.Shard) == pod.Shard && shard.Scope == pod.Scope);
            var waiting = view.Pods.Where(other => other.Component == VitessComponents.VtTablet && other.Scope == pod.Scope && other.Keyspace == pod.Keyspace && other.Shard == pod.Shard && !other.IsWell).ToList();
            if (shard?.Json.Text("status", "hasInitialBackup") == "True" || (waiting.Count == 0 && pod.Phase != "Failed"))
            {
                continue;
            }

            yield return Clue.Of(pod.Phase == "Failed" ? DiagnosisCatalogue.BackupFailed : DiagnosisCatalogue.InitialBackupStuck, pod, $"The initial backup of the shard is not done: its Pod is {(pod.Phase.Length == 0 ? "Pending" : pod.Phase)}. {waiting.Count} tablets wait for it.",
                $"Read the log of the Pod: kubectl logs {pod.Name}; see that the backup location can be reached.") with
            { Path = view.Paths.Of(pod), Evidence = [$"{pod.Reference}: {pod.Phase}", .. waiting.Select(other => $"{other.Reference}: {other.ReadyContainers}/{other.WantedContainers} ready")] };
        }
    }

    private static IEnumerable<Clue> Jobs(ClusterView view)
    {
        foreach (var job in view.OfKind("Job").Where(job => job.Label(VitessLabels.BackupSchedule).Length > 0 && job.Condition("Failed").Text("status") == "True"))
        {
            // A later run that went well makes up for it.
            var schedule = job.Label(VitessLabels.BackupSchedule);
            var laterWentWell = view.OfKind("Job").Any(other => other.Label(VitessLabels.BackupSchedule) == schedule && other.Label(VitessLabels.Shard) == job.Label(VitessLabels.Shard) && other.Label(VitessLabels.Keyspace) == job.Label(VitessLabels.Keyspace)
                && other.Condition("Complete").Text("status") == "True" && string.CompareOrdinal(other.Json.Text("metadata", "creationTimestamp"), job.Json.Text("metadata", "creationTimestamp")) > 0);
            if (!laterWentWell)
            {
                var failed = job.Condition("Failed");
                yield return new(DiagnosisCatalogue.BackupFailed, job.Reference, $"A scheduled backup of {job.Label(VitessLabels.Keyspace)} failed: {failed.Text("message")}", "Read the log of its Pods; see that the backup location can be reached.")
                { Path = view.Paths.Of("VitessBackupSchedule", schedule), Evidence = [$"{job.Reference}: Failed: {failed.Text("reason")} {failed.Text("message")}".TrimEnd()], Place = new("backup", job.Label(VitessLabels.Cell), job.Label(VitessLabels.Keyspace), job.Label(VitessLabels.Shard)) };
            }
        }
    }

    private static IEnumerable<Clue> Storages(ClusterView view)
    {
        foreach (var entry in view.Snapshot.Events.Where(entry => view.IsComplaint(entry) && entry is { Kind: "VitessBackupStorage", Reason: "OpenFailed" or "InvalidConfiguration" or "ListFailed" }).GroupBy(entry => entry.Name).Select(group => group.Last()))
        {
            var isDenied = entry.Message.Contains("denied", StringComparison.OrdinalIgnoreCase) || entry.Message.Contains("credential", StringComparison.OrdinalIgnoreCase) || entry.Message.Contains("403", StringComparison.Ordinal);
            var info = isDenied ? DiagnosisCatalogue.BackupAccessDenied : entry.Reason == "InvalidConfiguration" ? DiagnosisCatalogue.InvalidSpec : DiagnosisCatalogue.BackupFailed;
            yield return new(info, $"{entry.Kind}/{entry.Name}", $"The list of backups cannot be read: {entry.Message}", "Correct the backup location: its credentials, bucket, region or folder.")
            { Path = view.Paths.Of(entry.Kind, entry.Name) is { Length: > 0 } path ? path : "spec.backup.locations", Evidence = [entry.Line], Place = new("backup") };
        }
    }
}
