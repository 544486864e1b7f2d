namespace Vitess.Operator.Sdk.Testing.Faults;

/// <summary>
/// Lets every kind of fault happen at every write that a program makes in a scenario, one at a time, and compares what becomes of it with the
/// undisturbed run.
/// </summary>
/// <remarks>
/// A case does not begin with the scenario but with the state just before its write, with a program that has just been started: so each case
/// costs only what comes after its fault. Each has a cluster of its own; cases may run at the same time. Where nothing happened between a write and
/// the next one, a crash after the first is the crash before the second (<see cref="SameCrash"/>): to run one of them is enough.
/// </remarks>
public sealed class FaultMatrix
{
    private readonly FaultScenario _scenario;
    private readonly IReadOnlyList<EndState> _ends;
    private readonly Dictionary<FaultPoint, FaultCase> _sameCrashes;

    internal FaultMatrix(FaultScenario scenario, IReadOnlyList<FaultPoint> points, IReadOnlyList<EndState> ends)
    {
        _scenario = scenario;
        _ends = ends;
        Points = points;
        Cases = [.. points.SelectMany(point => Enum.GetValues<FaultKind>().Select(kind => new FaultCase(scenario.Name, point, kind)))];
        _sameCrashes = points.Zip(points.Skip(1)).Where(pair => AreSameCrash(pair.First, pair.Second))
            .ToDictionary(pair => pair.First, pair => new FaultCase(scenario.Name, pair.Second, FaultKind.CrashBefore));
    }

    /// <summary>The writes of the undisturbed run, Events left out.</summary>
    public IReadOnlyList<FaultPoint> Points { get; }

    /// <summary>Every fault at every write, by write.</summary>
    public IReadOnlyList<FaultCase> Cases { get; }

    /// <summary>Makes the undisturbed run.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <exception cref="InvalidOperationException">The undisturbed run itself does not come to rest, or is not safe.</exception>
    public static Task<FaultMatrix> PrepareAsync(FaultScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return new UndisturbedRun(scenario).RunAsync();
    }

    /// <summary>Runs one case.</summary>
    /// <param name="faultCase">The case, one of <see cref="Cases"/>.</param>
    public Task<FaultOutcome> RunAsync(FaultCase faultCase)
    {
        ArgumentNullException.ThrowIfNull(faultCase);
        return new FaultRun(_scenario, faultCase, _ends[faultCase.Point.Stimulus]).RunAsync();
    }

    /// <summary>
    /// The crash before the next write that a crash after a write is, because no object, record or time changed in between; null for all other cases.
    /// </summary>
    /// <param name="faultCase">The case, one of <see cref="Cases"/>.</param>
    public FaultCase? SameCrash(FaultCase faultCase)
    {
        ArgumentNullException.ThrowIfNull(faultCase);
        return faultCase.Kind == FaultKind.CrashAfter ? _sameCrashes.GetValueOrDefault(faultCase.Point) : null;
    }

    private static bool AreSameCrash(FaultPoint write, FaultPoint next) =>
        write.Stimulus == next.Stimulus && write.After.IsSameMoment(next.Before) && write.DownPods.ToHashSet().SetEquals(next.DownPods);
}
