using Vitess.Operator.Sdk.Reconciliation.Elections;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Elections;

public sealed class FirstPrimaryTests
{
    [Fact]
    public async Task EmptyShard_GetsTheFirstReplicaByAlias()
    {
        var world = await EmptyAsync();

        await InitAsync(world);

        (await world.PrimaryAsync()).ShouldBe(ShardWorld.A);
    }

    [Fact]
    public async Task TabletWithData_Blocks()
    {
        var world = await EmptyAsync();
        world.Tablets[ShardWorld.R].HasData = true;

        await Should.ThrowAsync<ReconcileException>(() => InitAsync(world));
        (await world.PrimaryAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task TabletThatReplicates_Blocks()
    {
        var world = await EmptyAsync();
        world.Tablets[ShardWorld.B].IsReplicating = true;

        await Should.ThrowAsync<ReconcileException>(() => InitAsync(world));
    }

    [Fact]
    public async Task TabletThatCannotSay_Blocks()
    {
        var world = await EmptyAsync();
        world.Tablets[ShardWorld.B].Failure = "connection refused";

        await Should.ThrowAsync<TabletException>(() => InitAsync(world));
    }

    [Fact]
    public async Task AShardWithAPrimary_IsNotInitializedAgain_EvenIfItsTabletsLookEmpty()
    {
        var world = await EmptyAsync();
        await InitAsync(world);
        Empty(world);

        (await Should.ThrowAsync<ReconcileException>(() => InitAsync(world))).Message.ShouldBe("Shard ks/- has the primary zone1-0000000001 already.");
        world.Calls.Count(call => call.StartsWith("InitShardPrimary", StringComparison.Ordinal)).ShouldBe(1);
    }

    private static async Task<ShardWorld> EmptyAsync()
    {
        var world = await ShardWorld.CreateAsync();
        Empty(world);
        return world;
    }

    private static void Empty(ShardWorld world)
    {
        foreach (var alias in new[] { ShardWorld.A, ShardWorld.B, ShardWorld.R })
        {
            world.Tablets[alias].HasData = false;
            world.Tablets[alias].IsReplicating = false;
        }
    }

    private static async Task InitAsync(ShardWorld world) =>
        await new FirstPrimary(await world.ConnectAsync(), "ks", "-").RunAsync([ShardWorld.B, ShardWorld.A, ShardWorld.R], TestContext.Current.CancellationToken);
}
