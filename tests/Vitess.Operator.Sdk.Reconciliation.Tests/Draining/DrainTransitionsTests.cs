using Vitess.Operator.Sdk.Reconciliation.Draining;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Draining;

public sealed class DrainTransitionsTests
{
    [Fact]
    public void Draining_IsAcknowledged_AndNothingElseMoves() =>
        Next(("a", DrainState.Acknowledged), ("b", DrainState.Draining)).ShouldBe(new Dictionary<string, DrainState> { ["b"] = DrainState.Acknowledged });

    [Fact]
    public void Acknowledged_FirstByAliasFinishes() =>
        Next(("c", DrainState.Acknowledged), ("b", DrainState.Acknowledged)).ShouldBe(new Dictionary<string, DrainState> { ["b"] = DrainState.Finished });

    [Fact]
    public void Acknowledged_WhileAnotherIsFinished_Waits() =>
        Next(("a", DrainState.Finished), ("b", DrainState.Acknowledged)).ShouldBeEmpty();

    [Fact]
    public void D07_PrimaryThatIsFirstByAlias_FinishesAfterTheOthers()
    {
        var states = States(("a", DrainState.Acknowledged), ("b", DrainState.Acknowledged));

        DrainTransitions.Next(states, primary: "a").ShouldBe(new Dictionary<string, DrainState> { ["b"] = DrainState.Finished });
    }

    [Theory]
    [InlineData(7)]
    [InlineData(20261125)]
    public void StaleReads_NeverFinishTwo(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 10_000; round++)
        {
            var real = RandomStates(random);
            var read = new SortedDictionary<string, DrainState>(real);
            for (var pass = 0; pass < 2; pass++)
            {
                foreach (var (name, state) in DrainTransitions.Next(read))
                {
                    real[name].ShouldNotBe(DrainState.NotDraining, $"round {round}: {name} moved without a request");
                    real[name] = state;
                    if (random.Next(4) == 0)
                    {
                        read[name] = state;
                    }
                }

                StartMore(random, real, read);
            }

            real.Values.Count(state => state == DrainState.Finished).ShouldBeLessThanOrEqualTo(1, $"round {round}");
        }
    }

    private static SortedDictionary<string, DrainState> RandomStates(Random random)
    {
        var states = new SortedDictionary<string, DrainState>(StringComparer.Ordinal);
        for (var i = 0; i < 10; i++)
        {
            states[$"tablet-{i}"] = (DrainState)random.Next(3);
        }

        if (random.Next(2) == 0)
        {
            states[$"tablet-{random.Next(10)}"] = DrainState.Finished;
        }

        return states;
    }

    private static void StartMore(Random random, SortedDictionary<string, DrainState> real, SortedDictionary<string, DrainState> read)
    {
        foreach (var name in real.Where(entry => entry.Value == DrainState.NotDraining).Select(entry => entry.Key).ToList())
        {
            if (random.Next(4) != 0)
            {
                continue;
            }

            real[name] = DrainState.Draining;
            if (random.Next(2) == 0)
            {
                read[name] = DrainState.Draining;
            }
        }
    }

    private static IReadOnlyDictionary<string, DrainState> Next(params (string Alias, DrainState State)[] states) => DrainTransitions.Next(States(states));

    private static SortedDictionary<string, DrainState> States(params (string Alias, DrainState State)[] states) =>
        new(states.ToDictionary(state => state.Alias, state => state.State), StringComparer.Ordinal);
}
