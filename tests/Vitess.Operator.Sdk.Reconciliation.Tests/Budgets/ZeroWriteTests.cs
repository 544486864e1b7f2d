using Vitess.Operator.Sdk.Reconciliation.Tests.Faults;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Testing;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Budgets;

/// <summary>Whoever has nothing to do neither writes nor lists: after each recorded start and flow.</summary>
public sealed class ZeroWriteTests
{
    /// <summary>Longer than any controller leaves a converged object alone.</summary>
    private static readonly TimeSpan EveryPeriod = TimeSpan.FromMinutes(31);

    public static TheoryData<string> All => [.. Scenarios.Names];

    [Theory]
    [MemberData(nameof(All))]
    public async Task AtRest_PassesWriteNothingAndListNothing_AndARelistListsEachKindOnce(string name)
    {
        var scenario = Scenarios.Of(name);
        RequestCounter? counter = null;
        var options = scenario.Cluster with
        {
            Programs = [(made, _) => Task.FromResult(scenario.Program(made, counter = new RequestCounter(made.CreateHandler())))],
        };
        await using var cluster = await VitessTestCluster.StartAsync(options, TestContext.Current.CancellationToken);
        foreach (var stimulus in scenario.Stimuli)
        {
            await stimulus(cluster);
            await GoldenWorld.SettleAsync(cluster);
        }

        var kinds = counter!.Lists.Keys.ToList();
        counter.Reset();
        await cluster.RunAsync(EveryPeriod, TestContext.Current.CancellationToken);
        counter.Writes.ShouldBe(0, counter.ToString());
        counter.Lists.ShouldBeEmpty();

        cluster.Server.Compact();
        cluster.Server.CutWatches();
        await cluster.RunAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        counter.Writes.ShouldBe(0, counter.ToString());
        counter.Lists.Keys.ShouldBe(kinds);
        counter.Lists.Values.ShouldAllBe(times => times == 1);
    }
}
