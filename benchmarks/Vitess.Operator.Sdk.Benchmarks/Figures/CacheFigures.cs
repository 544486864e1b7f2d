using System.Diagnostics;
using System.Globalization;
using Vitess.Operator.Sdk.Benchmarks.Engine;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Benchmarks.Figures;

/// <summary>Prints how much memory cached objects take, as the operating system sees it.</summary>
internal static class CacheFigures
{
    private const int Count = 10_000;

    /// <summary>What .NET allows the heap by itself in a container of 128 MiB, which is the limit of the shipped Deployment: three quarters of it.</summary>
    private const string SmallHeap = "0x6000000";

    /// <summary>Prints the table: one process with an empty cache beside one with a full one.</summary>
    public static void Print()
    {
        Console.WriteLine();
        Console.WriteLine("Pods cached | bytes of JSON each | heap limit | resident, MB | above the empty process, MB");
        foreach (var limit in new[] { null, SmallHeap })
        {
            var (empty, full) = (Ask(0, limit), Ask(Count, limit));
            Console.WriteLine($"0 | | {limit ?? "none"} | {empty / 1e6:F1} |");
            Console.WriteLine($"{Count} | {ListedPods.Size} | {limit ?? "none"} | {full / 1e6:F1} | {(full - empty) / 1e6:F1}");
        }
    }

    /// <summary>Fills a cache and prints the resident bytes of this process; what <see cref="Print"/> asks of its children.</summary>
    /// <param name="count">How many Pods.</param>
    public static async Task FillAsync(int count)
    {
        var kind = ResourceKind.Of<k8s.Models.V1Pod>();
        using var http = new HttpClient(new ListedPods(count)) { Timeout = Timeout.InfiniteTimeSpan };
        await using var manager = new ControllerManager(new KubernetesObjectClient(http, new Uri("http://in-memory/")));
        var informer = manager.Informers.Of(kind);
        manager.Start();
        await informer.Synced;
        if (informer.Store.Count != count)
        {
            throw new InvalidOperationException($"{informer.Store.Count} instead of {count} are cached.");
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Console.WriteLine(Environment.WorkingSet.ToString(CultureInfo.InvariantCulture));
        GC.KeepAlive(informer);
    }

    private static long Ask(int count, string? heapLimit)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        start.ArgumentList.Add("cache");
        start.ArgumentList.Add(count.ToString(CultureInfo.InvariantCulture));
        start.Environment["DOTNET_GCHeapHardLimit"] = heapLimit;

        // As programs have it by default. Without it, which is better for other figures, .NET lets a hundred megabytes of garbage gather here.
        start.Environment["DOTNET_gcConcurrent"] = "1";
        using var child = Process.Start(start)!;
        var text = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return long.Parse(text, CultureInfo.InvariantCulture);
    }
}
