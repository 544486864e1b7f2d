using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using k8s;
using Vitess.Operator.Sdk.Benchmarks.Inputs;
using Vitess.Operator.Sdk.DesiredState;
using Vitess.Operator.Sdk.Testing;

namespace Vitess.Operator.Sdk.Benchmarks.Figures;

/// <summary>Prints how many Pods the API server takes and hands to watchers.</summary>
internal static class ApiServerFigures
{
    private static readonly Uri InMemory = new("http://in-memory/");

    /// <summary>Prints the table.</summary>
    public static async Task PrintAsync()
    {
        var pod = Pod();
        Console.WriteLine($"API server, Pods of {Encoding.UTF8.GetByteCount(pod)} bytes: mode | Pods | writes/s | bytes kept per Pod | events/s to 20 watchers");
        await MeasureAsync("warm-up", pod, 500, overHttp: false);
        await MeasureAsync("in memory", pod, 10_000, overHttp: false);
        await MeasureAsync("HTTP on loopback", pod, 3000, overHttp: true);
    }

    private static async Task MeasureAsync(string mode, string pod, int count, bool overHttp)
    {
        await using var server = new ApiServer(new ApiServerOptions { HistoryLimit = 2 * count, RequestHistory = 0 });
        var address = overHttp ? await server.StartAsync() : InMemory;
        using var client = new HttpClient(overHttp ? new SocketsHttpHandler() : server.CreateHandler()) { BaseAddress = address };
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        for (var number = 0; number < count; number++)
        {
            await CreateAsync(client, pod.Replace("POD_NAME", $"pod-{number:D6}", StringComparison.Ordinal));
        }

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var kept = (GC.GetTotalMemory(forceFullCollection: true) - before) / count;
        var events = await WatchAsync(client, count, watchers: 20);
        Console.WriteLine($"{mode} | {count} | {count / seconds:F0} | {kept} | {events:F0}");
    }

    private static async Task CreateAsync(HttpClient client, string pod)
    {
        using var content = new StringContent(pod, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var response = await client.PostAsync(new Uri("api/v1/namespaces/default/pods", UriKind.Relative), content);
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(await response.Content.ReadAsStringAsync());
        }
    }

    private static async Task<double> WatchAsync(HttpClient client, int count, int watchers)
    {
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, watchers).Select(_ => OneWatcherAsync(client, count)));
        return (double)count * watchers / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task OneWatcherAsync(HttpClient client, int count)
    {
        using var response = await client.GetAsync(new Uri("api/v1/pods?watch=1", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());
        for (var seen = 0; seen < count; seen++)
        {
            _ = await lines.ReadLineAsync() ?? throw new InvalidOperationException($"The watch ended after {seen} of {count} events.");
        }
    }

    private static string Pod()
    {
        var pod = ClusterObjects.Of(Clusters.WithShards(1)).All().First(node => node.Kind == "Pod" && node.Name.Contains("vttablet", StringComparison.Ordinal));
        var json = JsonSerializer.SerializeToNode(KubernetesJson.Deserialize<JsonElement>(KubernetesJson.Serialize((object)pod.Object)))!.AsObject();
        json["metadata"]!["name"] = "POD_NAME";
        json["metadata"]!.AsObject().Remove("ownerReferences");
        json["spec"]!.AsObject().Remove("priorityClassName");   // the server is empty and would refuse a class that it does not know
        return json.ToJsonString();
    }
}
