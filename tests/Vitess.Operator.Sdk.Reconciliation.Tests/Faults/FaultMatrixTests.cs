using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Vitess.Operator.Sdk.Testing.Faults;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Faults;

/// <summary>
/// A sample of the matrix; the whole is run by
/// <c>dotnet run -c Release --project tests/Vitess.Operator.Sdk.Reconciliation.Tests -- -explicit only -method '*EveryFault*'</c>.
/// </summary>
public sealed class FaultMatrixTests
{
    private const int SampleSize = 500;

    /// <summary>Chooses the cases of the sample; printed, and changed by the variable FAULT_SEED.</summary>
    private static readonly int Seed = Number("FAULT_SEED", 20260101);

    /// <summary>Names of scenarios, separated by commas, for a run of a part of the matrix.</summary>
    private static readonly string? Scenario = Environment.GetEnvironmentVariable("FAULT_SCENARIOS");

    /// <summary>A part of the text of a case, to run that one again and see its writes.</summary>
    private static readonly string? Case = Environment.GetEnvironmentVariable("FAULT_CASE");

    /// <summary>Only every so many-th case.</summary>
    private static readonly int Every = Number("FAULT_EVERY", 1);

    [Fact(Explicit = true)]
    public async Task EveryFaultAtEveryWrite_LeavesNoTrace()
    {
        var clock = Stopwatch.StartNew();
        string[] names = [.. Scenarios.Names.Where(name => Scenario is null || Scenario.Split(',').Contains(name))];
        var matrices = new FaultMatrix[names.Length];
        await Parallel.ForAsync(0, names.Length, TestContext.Current.CancellationToken, async (i, _) => matrices[i] = await FaultMatrix.PrepareAsync(Scenarios.Of(names[i])));
        (int Matrix, FaultCase Case)[] cases = [.. names.SelectMany((name, i) => Chosen(matrices[i], IsFirstOfItsInput(names, i)).Select(next => (i, next)))];
        var outcomes = await RunAsync(matrices, cases);
        for (var i = 0; i < names.Length; i++)
        {
            List<FaultOutcome> own = [.. outcomes.Where((_, index) => cases[index].Matrix == i)];
            Print($"{names[i]}: {matrices[i].Points.Count} writes, {own.Count} cases, {own.Count(outcome => outcome.WasInjected)} faults came about, {own.Count(outcome => !outcome.IsGood)} bad");
        }

        Print($"{cases.Length} cases in {clock.Elapsed.TotalSeconds:0} s of real and {Environment.CpuUsage.TotalTime.TotalSeconds:0} s of processor time, "
            + $"{GC.GetTotalPauseDuration().TotalSeconds:0} s of it the garbage collector's");
        outcomes.Where(outcome => !outcome.IsGood).Select(outcome => outcome.ToString()).ShouldBeEmpty();
    }

    /// <summary>Where the sample is taken from: scenarios that run in seconds. The whole matrix has all of them.</summary>
    private static readonly string[] Sampled =
        ["01-seed-example", "03-minimal", "flows/c-external-drain", "flows/e-keyspace-removed-pools-first", "flows/e-keyspace-removed-requireidle", "flows/i-cluster-deleted"];

    /// <summary>Cases by chance, but the same each time.</summary>
    [Fact]
    public async Task ASampleOfTheMatrix_LeavesNoTrace()
    {
        var random = new Random(Seed);
        Print($"seed {Seed}");
        List<FaultMatrix> matrices = [];
        foreach (var name in Sampled)
        {
            matrices.Add(await FaultMatrix.PrepareAsync(Scenarios.Of(name)));
        }

        var all = matrices.SelectMany(matrix => matrix.Cases.Select(next => (Matrix: matrix, Case: next))).ToArray();
        random.Shuffle(all);
        var bad = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(all.Take(SampleSize), TestContext.Current.CancellationToken, async (next, _) =>
        {
            var outcome = await next.Matrix.RunAsync(next.Case);
            if (!outcome.IsGood)
            {
                bad.Add(outcome.ToString());
            }
        });

        Print($"{Math.Min(SampleSize, all.Length)} of {all.Length} cases in {Environment.CpuUsage.TotalTime.TotalSeconds:0} s of processor time");
        bad.ShouldBeEmpty($"seed {Seed}");
    }

    /// <summary>What lets the whole matrix run one of two such cases only.</summary>
    [Fact]
    public async Task ACrashAfterAWrite_IsTheCrashBeforeTheNext_WhenNothingHappenedBetween()
    {
        var matrix = await FaultMatrix.PrepareAsync(Scenarios.Of("03-minimal"));
        var crashes = matrix.Cases.Where(next => next.Kind == FaultKind.CrashAfter).ToList();
        var same = crashes.Where(next => matrix.SameCrash(next) is not null).ToList();
        same.Count.ShouldBeInRange(1, crashes.Count - 1);

        foreach (var crash in same)
        {
            var (one, other) = (await matrix.RunAsync(crash), await matrix.RunAsync(matrix.SameCrash(crash)!));

            (other.Case.Point.Index, other.Case.Kind).ShouldBe((crash.Point.Index + 1, FaultKind.CrashBefore));
            Told(one).ShouldBe(Told(other), crash.ToString());
        }

        static string[] Told(FaultOutcome outcome) => [.. outcome.Writes.Select(write => write.ToString()), .. outcome.Differences, .. outcome.WritesAtRest, $"{outcome.CameToRest}"];
    }

    /// <summary>Flows that begin with the same cluster have the same way up; it is tried once.</summary>
    private static bool IsFirstOfItsInput(string[] names, int i) => !names.Take(i).Any(earlier => Scenarios.InputOf(earlier) == Scenarios.InputOf(names[i]));

    private static IEnumerable<FaultCase> Chosen(FaultMatrix matrix, bool withWayUp)
    {
        var all = matrix.Cases.Where(next => withWayUp || next.Point.Stimulus > 0);
        return Case is null ? all.Where((_, i) => i % Every == 0) : all.Where(next => next.ToString().Contains(Case, StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<FaultOutcome>> RunAsync(FaultMatrix[] matrices, (int Matrix, FaultCase Case)[] cases)
    {
        var chosen = cases.Select((next, i) => (next.Case, i)).ToDictionary(next => next.Case, next => next.i);
        int?[] same = [.. cases.Select(next => matrices[next.Matrix].SameCrash(next.Case) is { } crash && chosen.TryGetValue(crash, out var i) ? i : (int?)null)];
        int[] own = [.. Enumerable.Range(0, cases.Length).Where(i => same[i] is null)];
        var outcomes = new FaultOutcome[cases.Length];
        await Parallel.ForEachAsync(own, TestContext.Current.CancellationToken, async (i, _) => outcomes[i] = await matrices[cases[i].Matrix].RunAsync(cases[i].Case));
        for (var i = 0; i < cases.Length; i++)
        {
            outcomes[i] ??= outcomes[same[i]!.Value] with { Case = cases[i].Case };
        }

        Print($"{cases.Length - own.Length} crashes after a write are the crash before the next one, and have its outcome");
        if (Case is not null)
        {
            Print(string.Join("\n", outcomes.Select(outcome => $"{outcome}\n{string.Join("\n", outcome.Writes)}")));
        }

        return outcomes;
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static void Print(string text) => TestContext.Current.TestOutputHelper?.WriteLine(text);
}
