using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Diagnostics.Snapshots;
using Vitess.Operator.Sdk.Diagnostics.Tree;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Diagnostics.Probes;

/// <summary>What the operator itself says in statuses and events.</summary>
internal static class StatusProbe
{
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(1);

    private static readonly (string Kind, string Field, string Path)[] Orphans =
    [
        ("VitessCluster", "orphanedKeyspaces", "spec.keyspaces"), ("VitessCluster", "orphanedCells", "spec.cells"), ("VitessKeyspace", "orphanedShards", "spec.keyspaces"),
    ];

    private static readonly string[] Owners = ["VitessCluster", "VitessCell", "VitessKeyspace", "VitessShard", "EtcdLockserver"];

    public static IEnumerable<Clue> Look(ClusterView view) => [.. TurnedDown(view), .. Events(view)];

    private static IEnumerable<Clue> TurnedDown(ClusterView view)
    {
        foreach (var (kind, field, path) in Orphans)
        {
            foreach (var owner in kind == "VitessCluster" ? view.Clusters : view.OfKind(kind))
            {
                foreach (var (name, orphan) in owner.Json.At("status", field) as JsonObject ?? [])
                {
                    yield return new(DiagnosisCatalogue.TurndownBlocked, owner.Reference, $"{name} was removed from the spec and is kept: {orphan.Text("reason")}: {orphan.Text("message")}", "Do what the message asks for, such as removing its tablet pools or switching traffic away; it then goes by itself.")
                    { Path = path, Evidence = [$"{owner.Reference}: status.{field}.{name}: {orphan.Text("reason")}: {orphan.Text("message")}"], Place = new("turndown") };
                }
            }
        }
    }

    // While etcd comes up nobody reaches it; what was said of that before is over as soon as most members are ready.
    private static bool HasCome(ClusterView view, ObjectView owner, EventView entry)
    {
        var cluster = owner.Kind == "VitessCluster" ? owner.Name : owner.Label(VitessLabels.Cluster);
        return view.Pods.Where(pod => pod.Component == VitessComponents.Etcd && pod.Cluster == cluster && pod.Namespace == owner.Namespace).GroupBy(pod => pod.Label(VitessLabels.EtcdLockserver)).ToList() is { Count: > 0 } servers
            && servers.TrueForAll(members => HasCome(members.ToList(), entry));
    }

    private static bool HasCome(List<PodView> members, EventView entry)
    {
        var quorum = (members.Count / 2) + 1;
        var since = members.Where(pod => pod.IsWell).Select(pod => SnapshotTime.Read(pod.Condition("Ready").Text("lastTransitionTime"))).Order().ToList();
        return since.Count >= quorum && (since[quorum - 1] is not { } ready || SnapshotTime.Read(entry.LastSeen) is not { } told || told <= ready + Settling);
    }

    private static IEnumerable<Clue> Events(ClusterView view)
    {
        // Events outlive what they tell of: while all Pods are well, only complaints about the spec itself still count.
        var isSick = view.SickPods.Any() || view.OfKind("VitessShard").Any(shard => shard.Json.Text("status", "hasMaster") == "False");
        foreach (var owner in Owners.SelectMany(kind => kind == "VitessCluster" ? view.Clusters : view.OfKind(kind)))
        {
            foreach (var entry in view.ComplaintsOf(owner))
            {
                var clue = entry.Reason switch
                {
                    VitessEventReasons.InvalidSpec or "TopoInvalid" => new Clue(DiagnosisCatalogue.InvalidSpec, owner.Reference, $"The spec asks for what cannot be done: {entry.Message}", "Correct the field that the message names.") { Path = "spec" },
                    "NameCollision" => new Clue(DiagnosisCatalogue.NameCollision, owner.Reference, $"An object that the operator wants to make exists already and is not its own: {entry.Message}", "Remove or rename the other object, or the cluster."),
                    "TopoConnectFailed" when isSick && !HasCome(view, owner, entry) => new Clue(DiagnosisCatalogue.TopologyUnreachable, owner.Reference, $"The operator cannot reach the lock server: {entry.Message}", "See that etcd has its quorum and its Service, and that spec.globalLockserver names the right address.")
                    { Path = "spec.globalLockserver", Place = new(VitessComponents.Etcd) },
                    "TopoUpdateFailed" or "TopoCleanupFailed" or "TopoGetFailed" or "TopoListFailed" when isSick && !HasCome(view, owner, entry) => new Clue(DiagnosisCatalogue.TopologyWriteFailed, owner.Reference, $"The operator cannot bring the topology up to date: {entry.Message}", "See that the lock server answers and lets the operator write."),
                    _ => null,
                };
                if (clue is not null)
                {
                    yield return clue with { Evidence = [entry.Line] };
                }
            }
        }
    }
}
