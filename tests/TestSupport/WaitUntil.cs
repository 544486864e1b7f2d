using System.Diagnostics;

namespace TestSupport;

/// <summary>Waits for something outside the process, checking often; fails with what it waited for.</summary>
public static class WaitUntil
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);

    /// <summary>Waits until a condition holds.</summary>
    /// <param name="what">What is awaited, for the message.</param>
    /// <param name="condition">Checked every 10 ms.</param>
    /// <param name="limit">Longest wait; default 30 s.</param>
    /// <exception cref="TimeoutException">The condition did not hold in time.</exception>
    public static async Task HoldsAsync(string what, Func<Task<bool>> condition, TimeSpan? limit = null)
    {
        var clock = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(Step);
        while (!await condition())
        {
            if (clock.Elapsed > (limit ?? TimeSpan.FromSeconds(30)))
            {
                throw new TimeoutException($"Not in {clock.Elapsed.TotalSeconds:F0} s: {what}");
            }

            await timer.WaitForNextTickAsync();
        }
    }

    /// <summary>Waits until a condition holds.</summary>
    /// <param name="what">What is awaited, for the message.</param>
    /// <param name="condition">Checked every 10 ms.</param>
    /// <param name="limit">Longest wait; default 30 s.</param>
    public static Task HoldsAsync(string what, Func<bool> condition, TimeSpan? limit = null) =>
        HoldsAsync(what, () => Task.FromResult(condition()), limit);
}
