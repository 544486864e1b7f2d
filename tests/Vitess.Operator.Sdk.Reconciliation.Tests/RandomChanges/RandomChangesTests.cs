using System.Collections.Concurrent;
using System.Globalization;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.RandomChanges;

/// <summary>Whatever people do to a spec, it comes about or is refused with a reason, and taking it back restores the objects.</summary>
public sealed class RandomChangesTests
{
    private const int SampleSize = 24;
    private static readonly string[] Inputs = ["03-minimal", "01-seed-example", "05-sharded"];

    /// <summary>The first seed; printed, and changed by the variable CHANGE_SEED.</summary>
    private static readonly int Seed = Number("CHANGE_SEED", 1);

    /// <summary>How many changes the whole has.</summary>
    private static readonly int Count = Number("CHANGE_COUNT", 1000);

    [Fact]
    public Task ASampleOfChanges_ComesAboutOrIsRefused_AndCanBeTakenBack() => CheckAsync(Seed, SampleSize);

    [Fact(Explicit = true)]
    public Task AThousandChanges_ComeAboutOrAreRefused_AndCanBeTakenBack() => CheckAsync(Seed, Count);

    private static async Task CheckAsync(int first, int count)
    {
        List<ChangeTrial> trials = [];
        foreach (var name in Inputs)
        {
            trials.Add(await ChangeTrial.PrepareAsync(name));
        }

        var outcomes = new ConcurrentBag<ChangeOutcome>();
        await Parallel.ForEachAsync(Enumerable.Range(first, count), TestContext.Current.CancellationToken, async (seed, _) => outcomes.Add(await trials[seed % trials.Count].RunAsync(seed)));
        var bad = outcomes.Where(outcome => outcome.Faults.Count > 0).OrderBy(outcome => outcome.Seed).Select(outcome => outcome.ToString()).ToList();
        var refused = outcomes.Count(outcome => outcome.Refusals.Count > 0);
        TestContext.Current.TestOutputHelper?.WriteLine($"seeds {first} to {first + count - 1}: {count - refused} came about, {refused} were refused in whole or in part, {bad.Count} bad");
        foreach (var reason in outcomes.SelectMany(outcome => outcome.Refusals.Select(Kind).Distinct(StringComparer.Ordinal)).CountBy(kind => kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{reason.Value} times {reason.Key}");
        }

        string.Join('\n', bad).ShouldBeEmpty();
        refused.ShouldBeInRange(1, count - 1, "changes of both kinds were tried");
    }

    /// <summary>A reason without the names in it.</summary>
    private static string Kind(string reason) => reason[..Math.Max(0, reason.IndexOf(':', StringComparison.Ordinal))];

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
