using Vitess.Operator.Sdk.DesiredState.Etcd;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using Vitess.Operator.Sdk.Models;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Children;

/// <summary>How Vitess reaches the topology.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 10.2.</remarks>
public static class LockserverParameters
{
    private const string Etcd = "etcd2";

    /// <summary>The global topology: an external one if given, else the cluster's own etcd.</summary>
    /// <param name="cluster">The VitessCluster, with its defaults.</param>
    public static VitessLockserverParams Global(V2VitessCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var lockserver = cluster.Spec?.GlobalLockserver;
        var name = cluster.Metadata.Name;
        return lockserver switch
        {
            { External: { } external } => external,
            { Etcd: not null } => Own(lockserver, ObjectNames.GlobalEtcd(name), cluster.Metadata, $"/vitess/{name}/global"),
            _ => new VitessLockserverParams(),
        };
    }

    /// <summary>The topology of a cell: an external one if given, else its own etcd, else a directory of the global one.</summary>
    /// <param name="cluster">The VitessCluster, with its defaults.</param>
    /// <param name="cell">The cell.</param>
    public static VitessLockserverParams Local(V2VitessCluster cluster, VitessCellTemplate cell)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ArgumentNullException.ThrowIfNull(cell);
        var name = cluster.Metadata.Name;
        var root = $"/vitess/{name}/local/{cell.Name}";
        return cell.Lockserver switch
        {
            { External: { } external } => external,
            { Etcd: not null } lockserver => Own(lockserver, ObjectNames.LocalEtcd(name, cell.Name), cluster.Metadata, root),
            _ => WithinGlobal(Global(cluster), root),
        };
    }

    private static VitessLockserverParams WithinGlobal(VitessLockserverParams global, string root) =>
        string.IsNullOrEmpty(global.Implementation) ? global : new() { Implementation = global.Implementation, Address = global.Address, RootPath = root };

    private static VitessLockserverParams Own(LockserverSpec lockserver, string etcd, V1ObjectMeta cluster, string root) => new()
    {
        Implementation = Etcd,
        Address = NotEmpty.Text(lockserver.CellInfoAddress) ??
            FormattableString.Invariant($"{ObjectNames.EtcdClientService(etcd)}.{cluster.NamespaceProperty}.svc:{EtcdClientService.Port}"),
        RootPath = root,
    };
}
