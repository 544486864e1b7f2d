using System.Diagnostics.CodeAnalysis;
using Vitess.Operator.Sdk.Testing.Checking;

namespace Vitess.Operator.Sdk.Testing.Faults;

/// <summary>One case at work.</summary>
[SuppressMessage("Design", "CA1001", Justification = "What it holds is disposed at the end of its one run.")]
internal sealed class FaultRun(FaultScenario scenario, FaultCase faultCase, EndState expected)
{
    /// <summary>How many changes old the state is that a program sees after a crash.</summary>
    private const int OldChanges = 2;

    private static readonly TimeSpan Outage = TimeSpan.FromMinutes(1);
    private bool _isDown;
    private bool _wasInjected;
    private bool _isAtRest;
    private SafetyChecker? _checker;
    private FaultHandler? _handler;
    private RestartableProgram? _program;

    private bool IsAtWrite => faultCase.Kind is FaultKind.Conflict or FaultKind.TooManyRequests or FaultKind.InternalError
        or FaultKind.AppliedWithoutReply or FaultKind.DroppedWatchEvents;

    public async Task<FaultOutcome> RunAsync()
    {
        var options = scenario.Cluster with
        {
            From = faultCase.Kind == FaultKind.CrashAfter ? faultCase.Point.After : faultCase.Point.Before,
            Programs = [.. scenario.Cluster.Programs, StartAsync],
        };
        var cluster = await VitessTestCluster.StartAsync(options).ConfigureAwait(false);
        await using (cluster.ConfigureAwait(false))
        {
            using (_checker)
            {
                return await RunAsync(cluster).ConfigureAwait(false);
            }
        }
    }

    private async Task<FaultOutcome> RunAsync(VitessTestCluster cluster)
    {
        if (faultCase.Kind is FaultKind.TopologyDown or FaultKind.TabletsHang)
        {
            await cluster.RunAsync(Outage).ConfigureAwait(false);
            _isDown = false;
            cluster.World.Vitess.TabletsHang = false;
        }

        var hasSettled = await cluster.SettleAsync(scenario.Quiet, scenario.Patience).ConfigureAwait(false);
        var differences = expected.DifferencesTo(EndState.Of(cluster));
        _isAtRest = true;
        var writes = cluster.Writes.Entries.Where(entry => !entry.IsEvent).ToList();
        return new FaultOutcome
        {
            Case = faultCase,
            WasInjected = _wasInjected,
            CameToRest = hasSettled,
            Writes = writes,
            Differences = differences,
            WritesAtRest = hasSettled ? await WritesAfterRelistAsync(cluster).ConfigureAwait(false) : [],
            Violations = [.. _checker!.Violations],
        };
    }

    private Task<ISimulatedProgram> StartAsync(VitessTestCluster cluster, CancellationToken cancellationToken)
    {
        _checker = new SafetyChecker(cluster, new SafetyCheckerOptions { DownPods = faultCase.Point.DownPods });
        _wasInjected = !IsAtWrite && faultCase.Kind != FaultKind.OldState;
        var topology = cluster.World.Vitess.Topology;
        var isReachable = topology.IsReachable;
        _isDown = faultCase.Kind == FaultKind.TopologyDown;
        topology.IsReachable = address => !_isDown && isReachable(address);
        cluster.World.Vitess.TabletsHang = faultCase.Kind == FaultKind.TabletsHang;
        _program = new RestartableProgram(() => Begin(cluster), () => _handler!.IsDead);
        return Task.FromResult<ISimulatedProgram>(_program);
    }

    private ISimulatedProgram Begin(VitessTestCluster cluster)
    {
        var isFirst = _handler is null;
        _handler = new FaultHandler(_checker!.CreateHandler(), cluster.Clock)
        {
            Kind = faultCase.Kind,
            Target = IsAtWrite && isFirst ? faultCase.Point.Write : null,
            WritesLeft = faultCase.Kind == FaultKind.OldState && isFirst ? OldChanges : int.MaxValue,
            Injected = () => _wasInjected = true,
        };
        return isFirst || _isAtRest || faultCase.Kind != FaultKind.OldState
            ? scenario.Program(cluster, _handler)
            : BeginOnOldState(cluster);
    }

    private ISimulatedProgram BeginOnOldState(VitessTestCluster cluster)
    {
        _wasInjected = true;
        cluster.Server.Faults.Add(new FaultRule { Effect = FaultEffect.StaleRead, Verb = "list", Count = null, Revisions = OldChanges });
        try
        {
            return scenario.Program(cluster, _handler!);
        }
        finally
        {
            cluster.Server.Faults.Clear();
        }
    }

    /// <summary>Makes the program read everything anew, and gives what it writes then.</summary>
    private async Task<IReadOnlyList<string>> WritesAfterRelistAsync(VitessTestCluster cluster)
    {
        var before = cluster.Writes.Entries.Count;
        _program!.Restart();
        while (await _program.StepAsync().ConfigureAwait(false))
        {
        }

        return [.. cluster.Writes.Entries.Skip(before).Where(entry => !entry.IsEvent).Select(entry => entry.ToString())];
    }
}
