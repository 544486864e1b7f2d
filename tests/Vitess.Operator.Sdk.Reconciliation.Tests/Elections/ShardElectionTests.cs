using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Elections;
using Vitess.Operator.Sdk.Testing.Simulation;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Elections;

public sealed class ShardElectionTests
{
    [Fact]
    public async Task MostAdvancedReplica_Wins_AndTheOthersFollow()
    {
        var world = await ShardWorld.CreateAsync();
        world.Tablets[ShardWorld.B].Position = "MySQL56/11111111-1111-1111-1111-111111111111:1-11";

        (await ElectAsync(world)).ShouldBe(ShardWorld.B);

        (await world.PrimaryAsync()).ShouldBe(ShardWorld.B);
        world.Calls.Where(call => call.StartsWith("SetReplicationSource", StringComparison.Ordinal))
            .ShouldBe([$"SetReplicationSource {ShardWorld.A}", $"SetReplicationSource {ShardWorld.R}"]);
    }

    [Fact]
    public async Task D37_SinceWhenThePrimaryIsIt_IsRecorded()
    {
        var world = await ShardWorld.CreateAsync();
        var time = new VirtualTime();

        await new ShardElection(await world.ConnectAsync(), "ks", "-", time).RunAsync(TestContext.Current.CancellationToken);

        (await world.Store.ReadAsync(TopologyPaths.Shard("ks", "-"), TestContext.Current.CancellationToken)).Value.PrimaryTermStartTime.ShouldBe(time.GetUtcNow());
    }

    [Fact]
    public async Task Rdonly_IsNeverElected()
    {
        var world = await ShardWorld.CreateAsync();
        world.Tablets[ShardWorld.R].Position = "MySQL56/11111111-1111-1111-1111-111111111111:1-99";

        (await ElectAsync(world)).ShouldBe(ShardWorld.A);
    }

    [Fact]
    public async Task TabletsWithoutData_TakeNoPart()
    {
        var world = await ShardWorld.CreateAsync();
        world.Tablets[ShardWorld.A].HasData = false;
        world.Tablets[ShardWorld.B].Failure = "connection refused";

        await Should.ThrowAsync<ReconcileException>(() => ElectAsync(world));
        (await world.PrimaryAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task D03_OneClaimant_IsRecordedAndNobodyIsPromoted()
    {
        var world = await ShardWorld.CreateAsync();
        await world.SetTypeAsync(ShardWorld.B, TabletType.Primary);

        (await ElectAsync(world)).ShouldBe(ShardWorld.B);
        world.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task TwoClaimants_AreAnError()
    {
        var world = await ShardWorld.CreateAsync();
        await world.SetTypeAsync(ShardWorld.A, TabletType.Primary);
        await world.SetTypeAsync(ShardWorld.B, TabletType.Primary);

        await Should.ThrowAsync<ReconcileException>(() => ElectAsync(world));
    }

    [Fact]
    public async Task ShardWithPrimary_IsLeftAlone()
    {
        var world = await ShardWorld.CreateAsync();
        await ElectAsync(world);

        await Should.ThrowAsync<ReconcileException>(() => ElectAsync(world));
    }

    private static async Task<TabletAlias> ElectAsync(ShardWorld world) =>
        await new ShardElection(await world.ConnectAsync(), "ks", "-", TimeProvider.System).RunAsync(TestContext.Current.CancellationToken);
}
