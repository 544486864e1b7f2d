using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Keyspaces;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Status;

/// <summary>What the status of a keyspace says of data that moves between shards (behaviour specification, section 6.4.1).</summary>
public sealed class ReshardingStatusTests
{
    private static readonly Workflow Split = new()
    {
        Name = "split",
        SourceKeyspace = "commerce",
        TargetKeyspace = "commerce",
        SourceShards = ["-"],
        TargetShards = ["-80", "80-"],
    };

    [Theory]
    [InlineData("Error", 0, 40, "False", "Error")]
    [InlineData("Copying", 0, 40, "False", "Copying")]
    [InlineData("Running", 9, 100, "True", "CaughtUp")]
    [InlineData("Running", 10, 100, "False", "Lagging")]
    public async Task OneWorkflow_IsShownWithItsProgress(string state, long lag, int progress, string inSync, string reason)
    {
        var status = await StatusAsync(Split with
        {
            Streams = [new WorkflowStream("-80", "Running"), new WorkflowStream("80-", state, "duplicate entry")],
            MaxReplicationLagSeconds = lag,
        });

        var shown = status.Resharding!;
        (shown.Workflow, shown.State, shown.CopyProgress).ShouldBe(("split", state, progress));
        shown.SourceShards.ShouldBe(["-"]);
        shown.TargetShards.ShouldBe(["-80", "80-"]);
        Condition(status, "ReshardingActive").ShouldBe(("True", "ActiveReshardingWorkflow"));
        Condition(status, "ReshardingInSync").ShouldBe((inSync, reason));
    }

    [Fact]
    public async Task AWorkflowWhoseStreamsSayNothingKnown_HasNoKnownProgress()
    {
        var status = await StatusAsync(Split with
        {
            Streams = [new WorkflowStream("-80", "Unheard")],
        });

        (status.Resharding!.State, status.Resharding.CopyProgress).ShouldBe(("Unknown", -1));
        Condition(status, "ReshardingInSync").ShouldBe(("Unknown", "UnknownWorkflowState"));
    }

    [Fact]
    public async Task WorkflowsThatMoveNothingBetweenShards_AreNotShown()
    {
        var status = await StatusAsync(Split with
        {
            Name = "lookup",
            TargetShards = ["-"],
            Streams = [new WorkflowStream("-", "Running")],
        });

        status.Resharding.ShouldBeNull();
        Condition(status, "ReshardingActive").ShouldBe(("False", "NoActiveReshardingWorkflow"));
        Condition(status, "ReshardingInSync").ShouldBe(("False", "NoActiveReshardingWorkflow"));
    }

    private static (string Status, string? Reason) Condition(VitessKeyspaceStatus status, string type) =>
        status.Conditions!.Where(condition => condition.Type == type).Select(condition => (condition.Status, condition.Reason)).Single();

    /// <summary>The source has 100 rows, of which the targets have 40.</summary>
    private static async Task<VitessKeyspaceStatus> StatusAsync(Workflow workflow)
    {
        using var world = await PassWorld.StartAsync("07-backup-s3-schedule");
        var aliases = world.Shard["status"]!["tablets"]!.AsObject().Select(tablet => TabletAlias.Parse(tablet.Key)).ToList();
        var source = TabletAlias.Parse(world.First("primary"));
        var targets = aliases.Where(alias => alias != source).ToList();
        foreach (var (shard, alias) in new[] { "-80", "80-" }.Zip(targets))
        {
            await world.Store.CreateAsync(TopologyPaths.Shard("commerce", shard), new ShardRecord { PrimaryAlias = alias }, TestContext.Current.CancellationToken);
            world.Tablets[alias].TableRows = new Dictionary<string, long> { ["a"] = 15, ["b"] = 5 };
        }

        world.Tablets[source].TableRows = new Dictionary<string, long> { ["a"] = 100 };
        world.Workflows.Add(workflow);
        var pass = new KeyspacePass(world.Services, world.Objects.Only(Kinds.Keyspace));
        await Resharding.ReconcileAsync(pass, TestContext.Current.CancellationToken);
        pass.Status.Conditions = pass.Conditions.ToList();
        return pass.Status;
    }
}
