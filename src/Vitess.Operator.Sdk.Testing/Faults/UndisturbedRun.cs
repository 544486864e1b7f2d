using Vitess.Operator.Sdk.Testing.Checking;

namespace Vitess.Operator.Sdk.Testing.Faults;

/// <summary>The run in which nothing goes wrong; takes a copy of everything at each write.</summary>
internal sealed class UndisturbedRun(FaultScenario scenario)
{
    private readonly List<FaultPoint> _points = [];
    private readonly List<EndState> _ends = [];

    public async Task<FaultMatrix> RunAsync()
    {
        FaultHandler? handler = null;
        SafetyChecker? checker = null;
        var stimulus = 0;
        var options = scenario.Cluster with
        {
            Programs =
            [
                .. scenario.Cluster.Programs,
                (made, _) =>
                {
                    checker = new SafetyChecker(made);
                    handler = new FaultHandler(checker.CreateHandler(), made.Clock)
                    {
                        Writing = key => _points.Add(new FaultPoint(_points.Count, stimulus, key) { Before = made.Snapshot(), DownPods = checker.DownPods }),
                        Written = _ => _points[^1].After = made.Snapshot(),
                    };
                    return Task.FromResult(scenario.Program(made, handler));
                },
            ],
        };
        var cluster = await VitessTestCluster.StartAsync(options).ConfigureAwait(false);
        await using (cluster.ConfigureAwait(false))
        {
            using (checker)
            {
                for (; stimulus < scenario.Stimuli.Count; stimulus++)
                {
                    await scenario.Stimuli[stimulus](cluster).ConfigureAwait(false);
                    await SettleAsync(cluster).ConfigureAwait(false);
                    _ends.Add(EndState.Of(cluster));
                }

                checker!.ThrowIfViolated();
            }
        }

        // A write that failed by itself, such as one that lost a race, has no state after it.
        return new FaultMatrix(scenario, [.. _points.Where(point => point.After is not null)], _ends);
    }

    private async Task SettleAsync(VitessTestCluster cluster)
    {
        if (!await cluster.SettleAsync(scenario.Quiet, scenario.Patience).ConfigureAwait(false))
        {
            throw new InvalidOperationException($"The undisturbed run of {scenario.Name} does not come to rest.");
        }
    }
}
