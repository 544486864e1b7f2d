using Vitess.Operator.Sdk.Diagnostics.Snapshots;
using Vitess.Operator.Sdk.Diagnostics.Tree;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Diagnostics.Probes;

/// <summary>Whether the members of each etcd can agree.</summary>
internal static class EtcdProbe
{
    private const int Members = 3;

    public static IEnumerable<Clue> Look(ClusterView view)
    {
        foreach (var members in view.Pods.Where(pod => pod.Component == VitessComponents.Etcd).GroupBy(pod => (Lockserver: pod.Label(VitessLabels.EtcdLockserver), pod.Namespace)).OrderBy(group => group.Key.Lockserver, StringComparer.Ordinal).ThenBy(group => group.Key.Namespace, StringComparer.Ordinal))
        {
            // A member that is replaced is missed only when its successor does not come.
            var leaving = view.Leaving.Except(view.Stuck).Count(pod => pod.Component == VitessComponents.Etcd && pod.Label(VitessLabels.EtcdLockserver) == members.Key.Lockserver && pod.Namespace == members.Key.Namespace);
            var ready = members.Count(pod => pod.IsWell);
            var all = Math.Max(Members, members.Count());
            if (ready == all || (ready + leaving == all && leaving == 1))
            {
                continue;
            }

            var (first, hasQuorum) = (members.First(), ready > all / 2);
            var down = members.Where(pod => !pod.IsWell).Select(pod => $"{pod.Reference}: {pod.ReadyContainers}/{pod.WantedContainers} ready, {pod.Phase}").ToList();
            down.AddRange(Enumerable.Repeat($"EtcdLockserver/{members.Key.Lockserver}: a member has no Pod", all - members.Count()));
            yield return new Clue(hasQuorum ? DiagnosisCatalogue.EtcdMemberDown : DiagnosisCatalogue.EtcdNoQuorum, $"EtcdLockserver/{members.Key.Lockserver}",
                $"{ready} of {all} members of etcd are ready{(hasQuorum ? "; one more loss stops it" : ", and it needs a majority: nothing can read or write the topology")}.",
                "Bring the members back: see why their Pods are not ready. A member whose data is lost is made anew when its Pod and claim are deleted, one at a time.")
            { Path = view.Paths.Of(first), Evidence = down, Place = new(VitessComponents.Etcd, first.Cell) { Scope = first.Scope } };
        }
    }
}
