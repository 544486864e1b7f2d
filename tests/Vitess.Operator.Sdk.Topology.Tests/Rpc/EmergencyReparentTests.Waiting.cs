using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology.Rpc;

namespace Vitess.Operator.Sdk.Topology.Tests.Rpc;

public sealed partial class EmergencyReparentTests
{
    [Fact]
    public async Task AllButOneHaveAnswered_TheLastIsGivenUp_ButToldOfTheNewPrimary()
    {
        await using var shard = await ReparentFixture.StartAsync();
        var unlimited = new UnlimitedTime();   // else the limit of the call would end the wait too
        using var channels = new VitessChannels(time: unlimited);
        var commands = new VitessCommands(shard.Store, new TabletManager(channels), time: unlimited);
        using var released = new ManualResetEventSlim();
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        shard.Hears = call =>
        {
            if (call == "1 StopReplicationAndGetStatus")
            {
                released.Wait(Cancellation);
            }
            else if (call == "1 SetReplicationSource")
            {
                told.SetResult();
            }
        };

        try
        {
            await commands.EmergencyReparentShardAsync(Request, Cancellation).WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
            await told.Task.WaitAsync(Cancellation);
        }
        finally
        {
            released.Set();
        }

        Promoted(shard).ShouldBe(["2 PromoteReplica"]);
    }

    [Theory]
    [InlineData(true, null, 1u)]
    [InlineData(false, 3u, 3u)]
    public async Task SlowTablet_IsWaitedFor_WhenAllAreOrWhenItIsWanted(bool all, uint? wanted, uint slow)
    {
        await using var shard = await ReparentFixture.StartAsync();
        shard.Tablets[0].Position = Ahead;
        using var others = new CountdownEvent(shard.Tablets.Count - 1);
        using var wentOn = new ManualResetEventSlim();
        var wasEarly = false;
        shard.Hears = call =>
        {
            if (call == $"{slow} StopReplicationAndGetStatus")
            {
                others.Wait(Cancellation);
                wasEarly = wentOn.Wait(TimeSpan.FromMilliseconds(300), Cancellation);   // ends at once when the command does not wait for this answer
            }
            else if (call.EndsWith(" StopReplicationAndGetStatus", StringComparison.Ordinal))
            {
                others.Signal();
            }
            else if (call.EndsWith(" PromoteReplica", StringComparison.Ordinal) || call.EndsWith(" SetReplicationSource", StringComparison.Ordinal))
            {
                wentOn.Set();
            }
        };

        await RunAsync(shard, Request with { WaitForAllTablets = all, NewPrimary = wanted is { } uid ? new TabletAlias("zone1", uid) : null });

        wasEarly.ShouldBeFalse("the command went on without the answer");
        Promoted(shard).ShouldBe([$"{slow} PromoteReplica"]);
    }
}
