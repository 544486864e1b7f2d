using System.Diagnostics;
using System.Runtime;
using Vitess.Operator.Sdk.Testing;

namespace Vitess.Operator.Sdk.Benchmarks.Figures;

/// <summary>Prints how long a server takes until it answers its first request.</summary>
internal static class StartFigures
{
    /// <summary>Prints the table; to be called before anything else has made a server.</summary>
    public static void Print()
    {
        Console.WriteLine("API server: start | ms until the first answer");
        var compiled = JitInfo.GetCompilationTime(currentThread: true);
        var first = Start();
        var compiling = (JitInfo.GetCompilationTime(currentThread: true) - compiled).TotalMilliseconds;
        Console.WriteLine($"first of the process | {first:F1}, of which {compiling:F1} compile its code");
        Console.WriteLine($"each further one, best of 50 | {Enumerable.Range(0, 50).Min(_ => Start()):F2}");
    }

    private static double Start()
    {
        var start = Stopwatch.GetTimestamp();
        var server = new ApiServer();
        using var client = new HttpClient(server.CreateHandler()) { BaseAddress = new Uri("http://in-memory/") };
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("api/v1/namespaces/default/pods", UriKind.Relative));
        using var response = client.Send(request);
        response.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
