using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Diagnostics.Snapshots;

/// <summary>The part of a snapshot that one diagnosis is about, with the spec behind it.</summary>
internal sealed class ClusterView
{
    private static readonly TimeSpan Farewell = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan EventLife = TimeSpan.FromHours(1);

    public ClusterView(ClusterSnapshot snapshot, string? cluster)
    {
        Snapshot = snapshot;
        Clusters = [.. snapshot.OfKind("VitessCluster").Where(view => cluster is null || view.Name == cluster)];
        Leaving = [.. snapshot.Pods.Where(pod => pod.IsTerminating && pod.Component.Length > 0 && (cluster is null || pod.Cluster == cluster))];
        List<PodView> present = [.. snapshot.Pods.Where(pod => !pod.IsTerminating && (pod.IsOperator || (pod.Component.Length > 0 && (cluster is null || pod.Cluster == cluster))))];
        Pods = [.. present.Where(pod => !Leftovers.Is(pod, present, snapshot))];
        Paths = new(Clusters);
        Name = cluster;
    }

    public ClusterSnapshot Snapshot { get; }

    /// <summary>Name of the cluster that was asked for; null for all.</summary>
    public string? Name { get; }

    public IReadOnlyList<ObjectView> Clusters { get; }

    /// <summary>Pods of the cluster and of the operator that are to live on.</summary>
    public IReadOnlyList<PodView> Pods { get; }

    /// <summary>Pods of the cluster that are deleted and not gone yet.</summary>
    public IReadOnlyList<PodView> Leaving { get; }

    /// <summary>Pods that should be gone by now. The time of deletion is that by which kubelet has to be done.</summary>
    public IEnumerable<PodView> Stuck => Leaving.Where(pod => Snapshot.IsOlderThan(pod.Json.Text("metadata", "deletionTimestamp"), Farewell));

    /// <summary>Pods of the cluster that do not do what they are for.</summary>
    public IEnumerable<PodView> SickPods => Pods.Where(pod => !pod.IsWell);

    public SpecPaths Paths { get; }

    /// <summary>Objects of a kind that belong to the cluster.</summary>
    public IEnumerable<ObjectView> OfKind(string kind) => Snapshot.OfKind(kind).Where(view => Name is null || view.Label(VitessLabels.Cluster) == Name);

    /// <summary>Pods of a shard, of its cluster and namespace.</summary>
    public IEnumerable<PodView> PodsOf(ObjectView shard) => Pods.Where(pod => IsOf(pod, shard));

    /// <summary>Whether a Pod is one of a shard.</summary>
    public static bool IsOf(PodView pod, ObjectView shard) => pod.Keyspace == shard.Label(VitessLabels.Keyspace) && pod.Shard == shard.Label(VitessLabels.Shard) && pod.Scope == shard.Scope;

    /// <summary>Events of an object, the newest first.</summary>
    public IEnumerable<EventView> EventsOf(ObjectView view) => Snapshot.EventsOf(view).Reverse();

    /// <summary>What is complained of about an object now. Who complains does so again in each pass; API servers forget events after an hour for the same reason.</summary>
    public IEnumerable<EventView> ComplaintsOf(ObjectView view) => EventsOf(view).Where(IsComplaint).DistinctBy(entry => entry.Reason);

    /// <summary>Whether an event is a warning that still counts.</summary>
    public bool IsComplaint(EventView entry) => entry.IsWarning && !Snapshot.IsOlderThan(entry.LastSeen, EventLife);
}
