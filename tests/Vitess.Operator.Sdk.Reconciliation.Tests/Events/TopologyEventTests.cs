using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Cells;
using Vitess.Operator.Sdk.Reconciliation.Clusters;
using Vitess.Operator.Sdk.Reconciliation.Keyspaces;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Events;

/// <summary>What passes over clusters, cells and keyspaces tell of the topology (behaviour specification, section 12).</summary>
public sealed class TopologyEventTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ACellWithAnotherKindOfLockserver_IsInvalid() => (await ClusterAsync(ClusterTopology.RegisterAsync, world => world.Objects.Only(Kinds.Cluster)["spec"]!["cells"]![0]!["lockserver"] =
        JsonNode.Parse("""{"external":{"implementation":"zk2","address":"zk:2181","rootPath":"/vitess"}}"""))).ShouldBe([VitessEventReasons.TopoInvalid]);

    [Fact]
    public async Task ARegistration_IsTold() => (await ClusterAsync(ClusterTopology.RegisterAsync)).ShouldBe([VitessEventReasons.TopoUpdated]);

    [Fact]
    public async Task ARegistrationThatFails_IsTold() => (await ClusterAsync(ClusterTopology.RegisterAsync, LoseAfterOpening)).ShouldBe([VitessEventReasons.TopoUpdateFailed]);

    [Fact]
    public async Task AnAlias_IsTold() => (await ClusterAsync(ClusterTopology.AliasAsync)).ShouldBe([VitessEventReasons.TopoCellAlias]);

    [Fact]
    public async Task CellsThatCannotBeListed_AreTold() => (await ClusterAsync(ClusterPruning.CellsAsync, LoseAfterOpening)).ShouldBe([VitessEventReasons.TopoListFailed]);

    [Fact]
    public async Task ATopologyThatCannotBeReached_IsToldOnceInAPass() =>
        (await ClusterAsync(ClusterPruning.CellsAsync, world => world.Topology.IsReachable = _ => false)).ShouldBe([VitessEventReasons.TopoConnectFailed]);

    [Fact]
    public async Task ACellThatIsUnknown_IsRemoved() => (await ClusterAsync(ClusterPruning.CellsAsync, AddCell)).ShouldBe([VitessEventReasons.TopoCleanup]);

    [Fact]
    public async Task ACellThatStillServes_CannotBeRemoved() => (await ClusterAsync(ClusterPruning.CellsAsync, world =>
    {
        AddCell(world);
        world.Store.CreateAsync(TopologyPaths.SrvKeyspace("old", "commerce"), new SrvKeyspace()).GetAwaiter().GetResult();
    })).ShouldBe([VitessEventReasons.TopoCleanupFailed]);

    [Fact]
    public async Task ACellWhoseEtcdIsNotThere_Waits()
    {
        using var world = await PassWorld.StartAsync("07-backup-s3-schedule");
        var pass = new CellPass(world.Services, world.Objects.Only(Kinds.Cell));
        pass.Status.Lockserver!.Etcd = new EtcdLockserverStatus { Available = ConditionStatuses.False };

        await CellKeyspaces.ReconcileAsync(pass, Cancellation);

        world.Events.Reasons.ShouldBe([VitessEventReasons.TopoWaiting]);
    }

    [Fact]
    public async Task AKeyspaceThatCannotBeTakenOutOfACell_BlocksItsCleanUp()
    {
        using var world = await PassWorld.StartAsync("07-backup-s3-schedule");
        world.Objects.Remove(Kinds.Keyspace, world.Objects.Only(Kinds.Keyspace));
        await world.Store.CreateAsync(TopologyPaths.SrvKeyspace("zone1", "commerce"), new SrvKeyspace(), Cancellation);
        LoseAfter(world, 3);

        await CellKeyspaces.ReconcileAsync(new CellPass(world.Services, world.Objects.Only(Kinds.Cell)), Cancellation);

        world.Events.Reasons.ShouldBe([VitessEventReasons.TopoCleanupBlocked]);
    }

    [Fact]
    public async Task AWorkflowThatCannotBeShown_IsTold()
    {
        var calls = 0;
        (await WorkflowsAsync(world => world.BeforeCommands = _ => calls++ == 0 ? Task.CompletedTask : throw new VitessCommandException("GetWorkflows", "gone"), "a"))
            .ShouldBe([VitessEventReasons.ShowWorkflowFailed]);
    }

    [Fact]
    public async Task TwoReshardingsAtATime_AreTold() => (await WorkflowsAsync(_ => { }, "a", "b")).ShouldBe([VitessEventReasons.MultipleActiveReshardingWorkflows]);

    [Fact]
    public async Task ACopyWhoseProgressNobodyKnows_IsTold() => (await WorkflowsAsync(_ => { }, "a")).ShouldBe([VitessEventReasons.CopyProgressUnknown]);

    private static void AddCell(PassWorld world) =>
        world.Store.CreateAsync(TopologyPaths.CellInfo("old"), new CellInfo { ServerAddress = world.Global.Address, Root = "/local/old" }).GetAwaiter().GetResult();

    private static void LoseAfterOpening(PassWorld world) => LoseAfter(world, 1);

    private static void LoseAfter(PassWorld world, int calls)
    {
        var made = 0;
        world.Topology.IsReachable = _ => made++ < calls;
    }

    private static async Task<IReadOnlyList<string>> ClusterAsync(Func<ClusterPass, CancellationToken, Task<ReconcileResult>> step, Action<PassWorld>? change = null)
    {
        using var world = await PassWorld.StartAsync("07-backup-s3-schedule");
        change?.Invoke(world);
        var pass = new ClusterPass(world.Services, world.Objects.Only(Kinds.Cluster));
        pass.Status.Cells!["zone1"] = new VitessClusterCellStatus();
        await step(pass, Cancellation);
        return world.Events.Reasons;
    }

    private static async Task<IReadOnlyList<string>> WorkflowsAsync(Action<PassWorld> change, params string[] names)
    {
        using var world = await PassWorld.StartAsync("07-backup-s3-schedule");
        world.Workflows.AddRange(names.Select(name => new Workflow
        {
            Name = name,
            SourceKeyspace = "commerce",
            TargetKeyspace = "commerce",
            SourceShards = ["-"],
            TargetShards = ["-80", "80-"],
            Streams = [new WorkflowStream("-80", "Copying")],
        }));
        change(world);
        var pass = new KeyspacePass(world.Services, world.Objects.Only(Kinds.Keyspace));
        await Resharding.ReconcileAsync(pass, Cancellation);
        return world.Events.Reasons;
    }
}
