using System.Diagnostics;

namespace Vitess.Operator.Sdk.Benchmarks.Figures;

/// <summary>Time and memory of one piece of work.</summary>
/// <param name="Seconds">The best of the runs.</param>
/// <param name="Bytes">Allocated in that run.</param>
internal readonly record struct Measured(double Seconds, long Bytes)
{
    /// <summary>Runs a piece of work until it is compiled well, then takes the best of the runs that follow.</summary>
    /// <param name="work">The work.</param>
    /// <param name="warmUps">Runs that do not count.</param>
    /// <param name="runs">Runs that count.</param>
    public static Measured Best(Action work, int warmUps, int runs)
    {
        for (var run = 0; run < warmUps; run++)
        {
            work();
        }

        var best = new Measured(double.MaxValue, 0);
        for (var run = 0; run < runs; run++)
        {
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            work();
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            best = seconds < best.Seconds ? new Measured(seconds, GC.GetAllocatedBytesForCurrentThread() - bytes) : best;
        }

        return best;
    }
}
