using TestSupport;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Budgets;

/// <summary>What a cluster costs the API server until it comes to rest, with topology out of reach, beside what the Go operator was recorded to need.</summary>
public sealed class WriteBudgetTests
{
    [Theory]
    [InlineData("01-seed-example", 24, 2, 16, 67)]
    [InlineData("05-sharded", 76, 21, 46, 284)]
    public async Task ComingToRest_NeedsTheSameCreates_AndFarFewerOfTheRest(string name, int creates, int specUpdates, int statusUpdates, int events)
    {
        RequestCounter? counter = null;
        var options = GoldenWorld.Options(WorldProfile.Inert, lockserversReachable: false) with
        {
            Programs =
            [
                (made, _) =>
                {
                    counter = new RequestCounter(made.CreateHandler());
                    return Task.FromResult<ISimulatedProgram>(new EngineProgram(made, EngineProgram.DefaultOptions(made), null, counter));
                },
            ],
        };
        await using var cluster = await VitessTestCluster.StartAsync(options, TestContext.Current.CancellationToken);
        await cluster.SeedAsync(YamlObjects.Read(GoldenCase.Of(name).Input));
        await GoldenWorld.SettleAsync(cluster);

        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {counter}; the Go operator: {creates}, {specUpdates}, {statusUpdates}, 0, {events}");
        counter!.Creates.ShouldBe(creates);
        counter.SpecUpdates.ShouldBeLessThanOrEqualTo(specUpdates / 10);
        counter.StatusUpdates.ShouldBeLessThanOrEqualTo(statusUpdates / 2);
        counter.Events.ShouldBeLessThanOrEqualTo(events / 4);
    }
}
