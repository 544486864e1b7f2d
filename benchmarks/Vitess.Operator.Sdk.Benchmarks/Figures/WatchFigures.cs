using System.Diagnostics;
using Vitess.Operator.Sdk.Testing;

namespace Vitess.Operator.Sdk.Benchmarks.Figures;

/// <summary>Prints how fast many watchers see many Pods, and checks that each sees all of them in order.</summary>
internal static class WatchFigures
{
    private const int Watchers = 200;
    private const int Pods = 10_000;

    private static readonly Uri InMemory = new("http://in-memory/");

    /// <summary>Prints the table.</summary>
    /// <param name="pod">A Pod as JSON, with <c>POD_NAME</c> as its name.</param>
    public static async Task PrintAsync(string pod)
    {
        Console.WriteLine($"{Watchers} watchers of {Pods} Pods each: mode | seconds | events/s together | MB kept at the end");
        await MeasureAsync("in memory", pod, overHttp: false);
        await MeasureAsync("HTTP on loopback", pod, overHttp: true);
    }

    private static async Task MeasureAsync(string mode, string pod, bool overHttp)
    {
        await using var server = new ApiServer(new ApiServerOptions { RequestHistory = 0 });
        var address = overHttp ? await server.StartAsync() : InMemory;
        using var connections = new SocketsHttpHandler();
        HttpClient Connect() => new(overHttp ? connections : server.CreateHandler(), disposeHandler: !overHttp) { BaseAddress = address };
        var start = Stopwatch.GetTimestamp();
        var watchers = new List<Task>();
        for (var number = 0; number < Watchers; number++)
        {
            watchers.Add(await OpenAsync(Connect()));
        }

        await ApiServerFigures.CreateAsync(() => new(server.CreateHandler()) { BaseAddress = InMemory }, [pod], Pods, clients: 1);
        await Task.WhenAll(watchers);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.WriteLine($"{mode} | {seconds:F1} | {(double)Watchers * Pods / seconds:F0} | {GC.GetTotalMemory(forceFullCollection: true) >> 20}");
    }

    private static async Task<Task> OpenAsync(HttpClient client)
    {
        var response = await client.GetAsync(new Uri("api/v1/pods?watch=1", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        return ReadAsync(client, response);
    }

    private static async Task ReadAsync(HttpClient client, HttpResponseMessage response)
    {
        using (client)
        using (response)
        {
            var events = new EventOrder();
            await events.ReadAsync(await response.Content.ReadAsStreamAsync(), Pods);
        }
    }
}
