using TestSupport;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Keyspaces;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Shards;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Commands;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Defects;

/// <summary>What the original does wrong with keyspaces, each in one pass or step.</summary>
public sealed class KeyspaceDefectTests
{
    private const string Golden = "07-backup-s3-schedule";
    private const string Count = "vitess_operator_keyspace_reconcile_count{namespace=default,cluster=bk,keyspace=commerce,result=";

    [Fact]
    public async Task D29_AStatusThatCannotBeWritten_MakesThePassAFailure()
    {
        using var metrics = new MetricRecorder();
        using var world = await PassWorld.StartAsync(Golden);
        var keyspace = world.Objects.Only(Kinds.Keyspace);
        keyspace.Remove("status");
        world.Objects.Refuses = (_, subresource) => subresource == "status";
        var controller = new VitessKeyspaceController(world.Services);

        await controller.ReconcileAsync(NamespacedName.Of(keyspace), TestContext.Current.CancellationToken); // the status waits for news of other shards
        world.Time.Advance(TimeSpan.FromSeconds(2));
        var result = await controller.ReconcileAsync(NamespacedName.Of(keyspace), TestContext.Current.CancellationToken);

        result.Error.ShouldBeOfType<KubernetesApiException>();
        metrics.Observe();
        metrics.Sums[Count + "error}"].ShouldBe(1);
        world.Events.Reasons.ShouldContain(VitessEventReasons.StatusUpdateFailed);
    }

    [Fact]
    public async Task D29_AKeyspaceThatCannotBeCreated_IsTold()
    {
        using var world = await PassWorld.StartAsync(Golden);
        await world.Store.DeleteAsync(TopologyPaths.Keyspace("commerce"), cancellationToken: TestContext.Current.CancellationToken);
        world.BeforeCommands = _ => throw new VitessCommandException("CreateKeyspace", "no quorum");

        var result = await KeyspaceRecordStep.ReconcileAsync(Pass(world), TestContext.Current.CancellationToken);

        result.Error.ShouldNotBeNull();
        world.Events.Reasons.ShouldBe([VitessEventReasons.GetKeyspace]);
    }

    [Fact]
    public async Task D29_AKeyspaceThatTakesForEverToCreate_HoldsNoWorkerForEver()
    {
        using var world = await PassWorld.StartAsync(Golden);
        await world.Store.DeleteAsync(TopologyPaths.Keyspace("commerce"), cancellationToken: TestContext.Current.CancellationToken);

        await IsLimitedAsync(world, KeyspaceRecordStep.ReconcileAsync, VitessEventReasons.GetKeyspace);
    }

    [Fact]
    public async Task D29_WorkflowsThatTakeForEverToList_HoldNoWorkerForEver()
    {
        using var world = await PassWorld.StartAsync(Golden);

        await IsLimitedAsync(world, Resharding.ReconcileAsync, VitessEventReasons.ListAllWorkflowsFailed);
    }

    [Fact]
    public async Task D29_WorkflowsOfShardsWithoutPrimary_AreNotAskedFor()
    {
        using var world = await PassWorld.StartAsync(Golden, hasPrimary: false);
        var pass = Pass(world);
        pass.Status.Shards!["-"].HasMaster = ConditionStatuses.False;

        (await Resharding.ReconcileAsync(pass, TestContext.Current.CancellationToken)).ShouldBe(ReconcileResult.Done);

        world.Events.Reasons.ShouldBeEmpty();
        world.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, "True")]
    [InlineData(1, "False")]
    public async Task D35_PoolsWithoutReplicas_KeepNoKeyspaceBusy(int replicas, string idle)
    {
        using var world = await PassWorld.StartAsync(Golden);
        var partitioning = world.Objects.Only(Kinds.Keyspace)["spec"]!["partitionings"]![0]!.AsObject();
        foreach (var pool in partitioning["equal"]!["shardTemplate"]!["tabletPools"]!.AsArray())
        {
            pool!["replicas"] = replicas;
        }

        Pass(world).Status.Idle.ShouldBe(idle);
    }

    [Fact]
    public async Task D35_AShardWithoutRecord_IsIdle_WhenNoCellServesIt()
    {
        using var world = await PassWorld.StartAsync(Golden);
        await world.Store.DeleteAsync(TopologyPaths.Shard("commerce", "-"), cancellationToken: TestContext.Current.CancellationToken);
        var pass = world.Begin();

        (await ShardTopology.ReconcileAsync(pass, TestContext.Current.CancellationToken)).ShouldBe(ReconcileResult.Done);

        pass.Status.Idle.ShouldBe(ConditionStatuses.True);
        pass.Status.HasMaster.ShouldBe(ConditionStatuses.Unknown);
    }

    private static async Task IsLimitedAsync(PassWorld world, Func<KeyspacePass, CancellationToken, Task<ReconcileResult>> step, string reason)
    {
        world.BeforeCommands = token => Task.Delay(Timeout.InfiniteTimeSpan, token);

        var running = step(Pass(world), TestContext.Current.CancellationToken);
        running.IsCompleted.ShouldBeFalse();
        world.Time.Advance(TimeSpan.FromSeconds(31));

        (await running.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken)).Delay.ShouldBe(world.Services.Intervals.TopologyRetry);
        world.Events.Reasons.ShouldBe([reason]);
    }

    private static KeyspacePass Pass(PassWorld world)
    {
        var pass = new KeyspacePass(world.Services, world.Objects.Only(Kinds.Keyspace));
        pass.Status.Shards!["-"] = new VitessKeyspaceShardStatus { HasMaster = ConditionStatuses.True };
        return pass;
    }
}
