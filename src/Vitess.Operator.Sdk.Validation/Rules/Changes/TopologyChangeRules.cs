using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Changes;

/// <summary>Rules on changes of lock servers.</summary>
internal static class TopologyChangeRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        ChangeOf.Cluster(new("V0409", Warning, "A live cluster gets another lock server", "globalLockserver: {etcd: {}} to {external: {…}}"), Moved),
        OfEtcd(new("V0410", Warning, "A running etcd loses two of its three members", "etcd: {} to {localMemberIndex: 1}"), Index),
        OfEtcd(new("V0412", Warning, "The volumes of etcd do not shrink", "etcd: storage 10Gi to 5Gi"), Shrunk),
        OfEtcd(new("V0413", Info, "etcd is restarted, or should be", "etcd: another image or other resources"), Restarted),
        OfEtcd(new("V1207", Warning, "What etcd has is not taken away", "etcd: {createPDB: true} to false"), Kept),
    ];

    private static IRule OfEtcd(RuleInfo info, Action<EtcdLockserverTemplate, EtcdLockserverTemplate, (string Path, ClusterScope Cluster), RuleFindings> check) =>
        ChangeOf.Cluster(info, (cluster, old, found) =>
        {
            if (Own(cluster.Spec.GlobalLockserver) is { } now && Own(old.Spec.GlobalLockserver) is { } before)
            {
                check(now, before, ("spec.globalLockserver.etcd", cluster), found);
            }

            foreach (var cell in cluster.Cells)
            {
                if (cell.Cell.Lockserver?.Etcd is { } etcd && old.FindCell(cell.Name)?.Cell.Lockserver?.Etcd is { } known)
                {
                    check(etcd, known, (cell.Path + ".lockserver.etcd", cluster), found);
                }
            }
        });

    private static EtcdLockserverTemplate? Own(LockserverSpec? lockserver) => lockserver?.External is null ? lockserver?.Etcd ?? new() : null;

    private static void Moved(ClusterScope cluster, ClusterScope old, RuleFindings found)
    {
        Compare("spec.globalLockserver", cluster.Spec.GlobalLockserver, old.Spec.GlobalLockserver, "global");
        foreach (var cell in cluster.Cells)
        {
            if (old.FindCell(cell.Name) is { } before && Place(cell.Cell.Lockserver, "within global") != Place(before.Cell.Lockserver, "within global"))
            {
                Compare(cell.Path + ".lockserver", cell.Cell.Lockserver, before.Cell.Lockserver, "within global");
            }
        }

        void Compare(string path, LockserverSpec? now, LockserverSpec? before, string none)
        {
            if (Place(now, none) != Place(before, none))
            {
                found.Add(path, "All keyspaces, shards, routing rules and VSchemas stay behind in the old lock server: the cluster starts with an empty topology. The old etcd is not removed.", "Copy the topology first, or keep the lock server.");
            }
        }
    }

    private static string Place(LockserverSpec? lockserver, string none) =>
        lockserver?.External is { } external ? $"{external.Implementation} {external.Address} {external.RootPath}" : lockserver?.Etcd is null ? none == "global" ? "own" : none : "own";

    private static void Index(EtcdLockserverTemplate now, EtcdLockserverTemplate old, (string Path, ClusterScope Cluster) at, RuleFindings found)
    {
        if (now.LocalMemberIndex is not null && old.LocalMemberIndex is null)
        {
            var sdk = at.Cluster.Context.Target.IsSdk;
            found.Add(
                at.Path + ".localMemberIndex",
                sdk ? "The two other members are looked after no more; they and their volumes stay until you remove them." : "The two other members and their volumes are deleted at once.",
                "Move members one by one, and see that there is a quorum all the time.",
                sdk ? Info : null);
        }
    }

    private static void Shrunk(EtcdLockserverTemplate now, EtcdLockserverTemplate old, (string Path, ClusterScope Cluster) at, RuleFindings found)
    {
        if (Storage(now) < Storage(old))
        {
            found.Add(at.Path + ".dataVolumeClaimTemplate.resources.requests.storage", "Volumes do not shrink: the change has no effect.", "Keep the size.");
        }
    }

    private static decimal? Storage(EtcdLockserverTemplate etcd) => Quantities.Of(etcd.DataVolumeClaimTemplate?.Resources?.Requests, "storage");

    private static void Restarted(EtcdLockserverTemplate now, EtcdLockserverTemplate old, (string Path, ClusterScope Cluster) at, RuleFindings found)
    {
        if (now.Image != old.Image || !JsonNode.DeepEquals(VitessJson.ToNode(now.Resources ?? new()), VitessJson.ToNode(old.Resources ?? new())))
        {
            found.Add(at.Path, at.Cluster.Context.Target.IsSdk
                ? "Under the strategy Immediate the members of etcd are restarted one after the other."
                : "The operator never restarts etcd: the change waits until you delete the Pods one after the other.");
        }
    }

    private static void Kept(EtcdLockserverTemplate now, EtcdLockserverTemplate old, (string Path, ClusterScope Cluster) at, RuleFindings found)
    {
        Check("createPDB", now.CreatePDB, old.CreatePDB);
        Check("createClientService", now.CreateClientService, old.CreateClientService);
        Check("createPeerService", now.CreatePeerService, old.CreatePeerService);

        void Check(string field, bool? after, bool? before)
        {
            if (after == false && before != false)
            {
                found.Add($"{at.Path}.{field}", "The object that was made stays.", "Delete it by hand.");
            }
        }
    }
}
