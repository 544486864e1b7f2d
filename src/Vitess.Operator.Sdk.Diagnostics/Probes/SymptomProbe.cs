using Vitess.Operator.Sdk.Diagnostics.Snapshots;
using Vitess.Operator.Sdk.Diagnostics.Tree;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Diagnostics.Probes;

/// <summary>What anybody sees first: Pods that are not ready.</summary>
internal static class SymptomProbe
{
    private static readonly TimeSpan Start = TimeSpan.FromMinutes(1);

    public static IEnumerable<Clue> Look(ClusterView view)
    {
        foreach (var pod in view.SickPods.Where(pod => !IsStarting(view, pod)))
        {
            var ready = $"{pod.ReadyContainers}/{pod.WantedContainers}";
            var (info, cause) = pod switch
            {
                _ when !pod.Containers.Any(container => container.IsRunning || container.LastEnd is not null) => (DiagnosisCatalogue.PodPending, $"The Pod has not started ({(pod.Phase.Length == 0 ? "Pending" : pod.Phase)})."),
                { Component: VitessComponents.VtTablet } when pod.Container("mysqld") is { IsReady: false } => (DiagnosisCatalogue.MysqldNotReady, $"READY {ready}: mysqld is not ready, so vttablet cannot be either."),
                { Component: VitessComponents.VtTablet } => (DiagnosisCatalogue.TabletNotReady, $"READY {ready}: mysqld is up, vttablet is not ready: it waits for a backup, a primary, replication, the topology or a login."),
                { Component: VitessComponents.VtGate } => (DiagnosisCatalogue.GatewayNotReady, $"READY {ready}: vtgate waits for serving tablets in its cells, or cannot read its configuration."),
                _ => (DiagnosisCatalogue.PodNotReady, $"READY {ready}."),
            };
            yield return Clue.Of(info, pod, cause, $"See the events and logs: kubectl describe pod {pod.Name}; kubectl logs {pod.Name} --all-containers.") with
            {
                Path = view.Paths.Of(pod),
                Evidence = [$"{pod.Reference}: READY {ready}, {pod.Phase}", .. pod.Containers.Where(container => !container.IsWell && container.WaitingReason.Length > 0).Select(container => $"{pod.Reference}: container {container.Name}: {container.WaitingReason}")],
            };
        }

        foreach (var clue in Missing(view))
        {
            yield return clue;
        }
    }

    // Volumes and images take a moment. Of a snapshot in which nothing is newer than the Pod nobody knows how long it has waited.
    private static bool IsStarting(ClusterView view, PodView pod) => pod.IsScheduled && pod.Containers.Any(container => container.Waiting is not null)
        && pod.Containers.All(container => container.IsWell || (container.WaitingReason is "ContainerCreating" or "PodInitializing" && container.Restarts == 0))
        && SnapshotTime.Read(pod.Json.Text("metadata", "creationTimestamp")) is { } created && created < view.Snapshot.Now && view.Snapshot.Now - created < Start;

    // Between the end of a Pod and its successor there is nothing to see; who cannot make the successor complains.
    private static bool IsRolling(ClusterView view, ObjectView shard, List<PodView> pods) =>
        pods.Exists(pod => pod.HasAnnotation(VitessAnnotations.RolloutScheduled)) && !view.ComplaintsOf(shard).Any() && pods.TrueForAll(pod => pod.IsWell);

    private static IEnumerable<Clue> Missing(ClusterView view)
    {
        foreach (var shard in view.OfKind("VitessShard").Where(_ => view.Pods.Any(pod => pod.Component == VitessComponents.VtTablet)))
        {
            var wanted = shard.Json.Items("spec", "tabletPools").Sum(pool => pool.Number("replicas"));
            var pods = view.PodsOf(shard).Where(pod => pod.Component == VitessComponents.VtTablet).ToList();
            var there = pods.Count + view.Leaving.Except(view.Stuck).Count(pod => pod.Component == VitessComponents.VtTablet && ClusterView.IsOf(pod, shard));
            if (there < wanted && !IsRolling(view, shard, pods))
            {
                yield return new(DiagnosisCatalogue.TabletsMissing, shard.Reference, $"The spec asks for {wanted} tablets, {there} have a Pod.", "See the events of the VitessShard: what keeps its Pods from being made.")
                {
                    Path = view.Paths.Of(shard),
                    Evidence = [$"{shard.Reference}: {there} of {wanted} tablets have a Pod"],
                    Place = new(VitessComponents.VtTablet, string.Empty, shard.Label(VitessLabels.Keyspace), shard.Label(VitessLabels.Shard)) { Scope = shard.Scope },
                };
            }
        }
    }
}
