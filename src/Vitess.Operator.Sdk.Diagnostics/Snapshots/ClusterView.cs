using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Diagnostics.Snapshots;

/// <summary>The part of a snapshot that one diagnosis is about, with the spec behind it.</summary>
internal sealed class ClusterView
{
    public ClusterView(ClusterSnapshot snapshot, string? cluster)
    {
        Snapshot = snapshot;
        Clusters = [.. snapshot.OfKind("VitessCluster").Where(view => cluster is null || view.Name == cluster)];
        Pods = [.. snapshot.Pods.Where(pod => !pod.IsTerminating && (pod.IsOperator || (pod.Component.Length > 0 && (cluster is null || pod.Cluster == cluster))))];
        Paths = new(Clusters);
        Name = cluster;
    }

    public ClusterSnapshot Snapshot { get; }

    /// <summary>Name of the cluster that was asked for; null for all.</summary>
    public string? Name { get; }

    public IReadOnlyList<ObjectView> Clusters { get; }

    /// <summary>Pods of the cluster and of the operator that are to live on.</summary>
    public IReadOnlyList<PodView> Pods { get; }

    /// <summary>Pods of the cluster that do not do what they are for.</summary>
    public IEnumerable<PodView> SickPods => Pods.Where(pod => !pod.IsWell);

    public SpecPaths Paths { get; }

    /// <summary>Objects of a kind that belong to the cluster.</summary>
    public IEnumerable<ObjectView> OfKind(string kind) => Snapshot.OfKind(kind).Where(view => Name is null || view.Label(VitessLabels.Cluster) == Name);

    /// <summary>Events of an object, the newest first.</summary>
    public IEnumerable<EventView> EventsOf(ObjectView view) => Snapshot.EventsOf(view.Kind, view.Name).Reverse();
}
