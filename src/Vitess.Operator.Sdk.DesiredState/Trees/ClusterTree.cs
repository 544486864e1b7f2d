using Vitess.Operator.Sdk.DesiredState.Children;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.DesiredState.VtGate;
using Vitess.Operator.Sdk.DesiredState.Vtctld;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Trees;

/// <summary>The tree from the VitessCluster down.</summary>
/// <remarks>Source: reference/controllers.md, sections 6 and 6.2.</remarks>
internal sealed class ClusterTree
{
    private const string Dashboard = "spec.vitessDashboard";

    private readonly V2VitessCluster _given;
    private readonly V2VitessCluster _cluster;
    private readonly TreeContext _context;

    public ClusterTree(V2VitessCluster cluster, ClusterObjectsOptions options)
    {
        _context = new TreeContext(options);
        _given = cluster;
        _cluster = _context.Defaults.Resolve(SchemaDefaults.Resolve(cluster));
    }

    public ObjectNode Root() => new(V2VitessCluster.KubeKind, _given.Metadata.Name, Parts.Cluster, "spec", owner: null, () => _given, Children);

    private IEnumerable<ObjectNode> Children(ObjectNode root) =>
    [
        .. EtcdTree.Of(_context, EtcdLockserverChild.Global(_cluster), "spec.globalLockserver.etcd", root),
        .. new BackupTree(_context, _cluster).Of(root),
        .. Cells(root),
        .. Keyspaces(root),
        _context.Of(VtgateService.Build(_cluster), VitessComponents.VtGate, "spec.gatewayService", root),
        _context.Of(TabletService.Build(_cluster), VitessComponents.VtTablet, "spec.tabletService", root),
        .. Vtctlds(root),
        .. VtadminTree.Of(_context, _cluster, root),
    ];

    private IEnumerable<ObjectNode> Cells(ObjectNode root)
    {
        var tree = new CellTree(_context, FirstShard.MysqldImage(_cluster, _context.Defaults));
        foreach (var (cell, index) in Distinct.ByName(_cluster.Spec.Cells, cell => cell.Name))
        {
            yield return tree.Of(VitessCellChild.Build(_cluster, cell), FormattableString.Invariant($"spec.cells[{index}]"), root);
        }
    }

    private IEnumerable<ObjectNode> Keyspaces(ObjectNode root)
    {
        var tree = new KeyspaceTree(_context);
        foreach (var (keyspace, index) in Distinct.ByName(_cluster.Spec.Keyspaces, keyspace => keyspace.Name))
        {
            yield return tree.Of(VitessKeyspaceChild.Build(_cluster, keyspace), FormattableString.Invariant($"spec.keyspaces[{index}]"), root);
        }
    }

    private IEnumerable<ObjectNode> Vtctlds(ObjectNode root)
    {
        yield return _context.Of(VtctldService.Build(_cluster), VitessComponents.Vtctld, Dashboard, root);
        foreach (var (cell, _) in Distinct.ByName(ClusterCells.Of(_cluster.Spec, _cluster.Spec.VitessDashboard?.Cells), cell => cell.Name))
        {
            yield return _context.Of(VtctldDeployment.Build(_cluster, cell, _context.Operator), VitessComponents.Vtctld, Dashboard, root);
        }
    }
}
