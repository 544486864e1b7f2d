using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Diagnostics.Snapshots;

/// <summary>Pods that failed and that others have taken the place of; Kubernetes keeps them so that somebody can read their logs.</summary>
internal static class Leftovers
{
    public static bool Is(PodView pod, IReadOnlyList<PodView> all, ClusterSnapshot snapshot)
    {
        if (pod.Phase != "Failed")
        {
            return false;
        }

        var owner = OwnerOf(pod);
        return all.Any(other => other != pod && other.IsWell && other.Namespace == pod.Namespace && (IsOf(owner, other) || IsLaterBackup(pod, other)))
            || (owner.Text("kind") == "Job" && snapshot.OfKind("Job").Any(job => job.Name == owner.Text("name") && job.Namespace == pod.Namespace && job.Condition("Complete").Text("status") == "True"));
    }

    private static JsonObject? OwnerOf(PodView pod) => pod.Json.Items("metadata", "ownerReferences").FirstOrDefault(owner => owner.Text("kind") is "ReplicaSet" or "Job");

    private static bool IsOf(JsonObject? owner, PodView other) => owner is not null && OwnerOf(other) is { } theirs && theirs.Text("kind") == owner.Text("kind") && theirs.Text("name") == owner.Text("name");

    private static bool IsLaterBackup(PodView pod, PodView other) => pod.Component == VitessComponents.VtBackup && other.Component == pod.Component && other.Scope == pod.Scope && other.Keyspace == pod.Keyspace && other.Shard == pod.Shard
        && other.Label(VitessLabels.BackupSchedule) == pod.Label(VitessLabels.BackupSchedule)
        && string.CompareOrdinal(other.Json.Text("metadata", "creationTimestamp"), pod.Json.Text("metadata", "creationTimestamp")) > 0;
}
