using TestSupport;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Budgets;

/// <summary>What a cluster costs the API server until it comes to rest, with topology out of reach, beside what the Go operator was recorded to need.</summary>
public sealed class WriteBudgetTests
{
    /// <summary>Creates, spec updates, status updates and requests for Events that the Go operator needed, by the number of the recorded case.</summary>
    private static readonly SortedDictionary<string, (int Creates, int SpecUpdates, int StatusUpdates, int Events)> Recorded = new(StringComparer.Ordinal)
    {
        ["01"] = (24, 2, 16, 67),
        ["05"] = (76, 21, 46, 284),
        ["16"] = (184, 48, 87, 560),
    };

    /// <summary>The cases of which both the recording and the figures are there.</summary>
    public static IEnumerable<TheoryDataRow<string, int, int, int, int>> Cases() =>
        from recorded in GoldenCase.All()
        let figures = Recorded.GetValueOrDefault(recorded.Name[..2])
        where figures.Creates > 0
        select new TheoryDataRow<string, int, int, int, int>(recorded.Name, figures.Creates, figures.SpecUpdates, figures.StatusUpdates, figures.Events);

    [Theory]
    [MemberData(nameof(Cases))]
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
