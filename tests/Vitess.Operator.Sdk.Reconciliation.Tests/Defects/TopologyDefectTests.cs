using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Cells;
using Vitess.Operator.Sdk.Reconciliation.Clusters;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Defects;

/// <summary>What the original does wrong with cells in the topology, each in one pass.</summary>
public sealed class TopologyDefectTests
{
    private const string Golden = "07-backup-s3-schedule";

    [Fact]
    public async Task D34_AnAliasThatCannotBeWritten_IsTriedSoon_AndCellsAreRegisteredAllTheSame()
    {
        using var world = await PassWorld.StartAsync(Golden);
        await world.Store.CreateAsync(TopologyPaths.CellsAlias("other"), new CellsAlias { Cells = ["zone1"] }, TestContext.Current.CancellationToken);
        var cluster = world.Objects.Only(Kinds.Cluster);

        var result = await new VitessClusterController(world.Services).ReconcileAsync(NamespacedName.Of(cluster), TestContext.Current.CancellationToken);

        result.Error.ShouldBeNull("which would mean to back off");
        (await ClusterTopology.AliasAsync(new ClusterPass(world.Services, cluster), TestContext.Current.CancellationToken)).Delay.ShouldBe(world.Services.Intervals.TopologyRetry);
        world.Events.Reasons.ShouldContain(VitessEventReasons.TopoCellAlias);
        (await world.Store.ReadAsync(TopologyPaths.CellInfo("zone1"), TestContext.Current.CancellationToken)).Value.Root.ShouldBe("/vitess/bk/local/zone1");
    }

    [Fact]
    public async Task D34_AClusterWithoutCells_HasNoneInItsAlias()
    {
        using var world = await PassWorld.StartAsync(Golden);
        await world.Store.CreateAsync(TopologyPaths.CellsAlias(ClusterTopology.Alias), new CellsAlias { Cells = ["zone1"] }, TestContext.Current.CancellationToken);
        var cluster = world.Objects.Only(Kinds.Cluster);
        cluster["spec"]!["cells"] = new JsonArray();

        (await ClusterTopology.AliasAsync(new ClusterPass(world.Services, cluster), TestContext.Current.CancellationToken)).ShouldBe(ReconcileResult.Done);

        (await world.Store.ReadAsync(TopologyPaths.CellsAlias(ClusterTopology.Alias), TestContext.Current.CancellationToken)).Value.Cells.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false, "True")]
    [InlineData(true, "Unknown")]
    public async Task D34_ACellWithNothingButEmptyReplicationLists_IsIdle(bool hasTablet, string idle)
    {
        using var world = await PassWorld.StartAsync(Golden);
        world.Objects.Remove(Kinds.Keyspace, world.Objects.Only(Kinds.Keyspace));
        var list = TopologyPaths.ShardReplication("zone1", "commerce", "-");
        await world.Store.ChangeAsync(list, record => hasTablet ? null : record with { Nodes = [] }, TestContext.Current.CancellationToken);
        var pass = new CellPass(world.Services, world.Objects.Only(Kinds.Cell));

        (await CellKeyspaces.ReconcileAsync(pass, TestContext.Current.CancellationToken)).ShouldBe(ReconcileResult.Done);

        pass.Status.Idle.ShouldBe(idle);
        world.Events.Reasons.ShouldNotContain(VitessEventReasons.TopoCleanupBlocked);
    }
}
