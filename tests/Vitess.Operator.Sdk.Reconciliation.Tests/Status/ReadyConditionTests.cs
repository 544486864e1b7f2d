using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Keyspaces;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Status;

/// <summary>When a keyspace counts as ready (behaviour specification, section 6.4.2).</summary>
public sealed class ReadyConditionTests
{
    [Theory]
    [InlineData("True", 3, "True", "TabletsReady")]
    [InlineData("True", 2, "False", "TabletsNotReady")]
    [InlineData("False", 3, "False", "NoServingPartitioning")]
    [InlineData("Unknown", 3, "False", "NoServingPartitioning")]
    public async Task TheServingPartitioning_Decides(string servingWrites, int readyTablets, string status, string reason)
    {
        using var world = await PassWorld.StartAsync("07-backup-s3-schedule");
        var pass = Pass(world);
        pass.Status.Shards!["-"] = new VitessKeyspaceShardStatus { ServingWrites = servingWrites, DesiredTablets = 3, Tablets = 3, ReadyTablets = readyTablets };

        PartitioningStatus.Fill(pass);
        PartitioningStatus.SetReady(pass);

        Ready(pass).ShouldBe((status, reason));
    }

    [Fact]
    public async Task WhatAPassCouldNotFindOut_IsUnknown()
    {
        using var world = await PassWorld.StartAsync("07-backup-s3-schedule");
        var pass = Pass(world);

        pass.Conditions.FillIn(VitessKeyspaceConditionTypes.Ready);

        Ready(pass).ShouldBe(("Unknown", "ReconcileFailed"));
    }

    private static KeyspacePass Pass(PassWorld world) => new(world.Services, world.Objects.Only(Kinds.Keyspace));

    private static (string Status, string? Reason) Ready(KeyspacePass pass) =>
        pass.Conditions.ToList().Where(condition => condition.Type == VitessKeyspaceConditionTypes.Ready).Select(condition => (condition.Status, condition.Reason)).Single();
}
