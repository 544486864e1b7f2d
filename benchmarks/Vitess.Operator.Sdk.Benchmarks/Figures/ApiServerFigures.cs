using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using k8s;
using Vitess.Operator.Sdk.Benchmarks.Inputs;
using Vitess.Operator.Sdk.DesiredState;
using Vitess.Operator.Sdk.Testing;

namespace Vitess.Operator.Sdk.Benchmarks.Figures;

/// <summary>Prints how many Pods the API server takes, and how much it keeps of each.</summary>
internal static class ApiServerFigures
{
    private const int WarmUp = 40_000;

    private static readonly Uri InMemory = new("http://in-memory/");
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    /// <summary>Prints the tables.</summary>
    public static async Task PrintAsync()
    {
        StartFigures.Print();
        await PrintWritesAsync();
        await WatchFigures.PrintAsync(GoldenPods()[0]);
    }

    /// <summary>Prints the table of creates, and that of changes.</summary>
    public static async Task PrintWritesAsync()
    {
        var pods = GoldenPods();
        Console.WriteLine($"API server, the {pods.Count} Pods of the recorded cases, {pods.Average(p => Encoding.UTF8.GetByteCount(p)):F0} bytes each: mode | clients | Pods | writes/s | CPU us per write, client included | bytes kept per Pod");
        await MeasureAsync(null, pods, WarmUp, clients: 2, overHttp: false);
        await MeasureAsync("in memory", pods, 20_000, clients: 1, overHttp: false);
        await MeasureAsync("in memory", pods, 20_000, clients: 2, overHttp: false);
        await MeasureAsync("in memory, the largest Pod alone", [pods[0]], 10_000, clients: 2, overHttp: false);
        await MeasureAsync(null, pods, WarmUp, clients: 2, overHttp: true);
        await MeasureAsync("HTTP on loopback", pods, 10_000, clients: 1, overHttp: true);
        await MeasureAsync("HTTP on loopback", pods, 10_000, clients: 4, overHttp: true);
        await ChangeFigures.PrintAsync(pods[0]);
    }

    /// <summary>The Pods of the recorded cases as JSON, the largest first, each with <c>POD_NAME</c> as its name.</summary>
    public static IReadOnlyList<string> GoldenPods() =>
    [
        .. Golden.Names().SelectMany(name => ClusterObjects.Of(Golden.Cluster(name)).All())
            .Where(node => node.Kind == "Pod")
            .Select(node => Template(node.Object))
            .OrderByDescending(pod => pod.Length),
    ];

    /// <summary>Creates Pods, each client some of them.</summary>
    public static Task CreateAsync(Func<HttpClient> connect, IReadOnlyList<string> pods, int count, int clients)
    {
        var bodies = pods.Select(pod => new PodBody(pod)).ToList();
        return Task.WhenAll(Enumerable.Range(0, clients).Select(number => Task.Run(async () =>
        {
            using var client = connect();
            for (var at = number; at < count; at += clients)
            {
                await CreateAsync(client, bodies[at % bodies.Count].Named($"pod-{at:D6}"));
            }
        })));
    }

    private static async Task MeasureAsync(string? mode, IReadOnlyList<string> pods, int count, int clients, bool overHttp)
    {
        await using var server = new ApiServer(new ApiServerOptions { HistoryLimit = 2 * count, RequestHistory = 0 });
        var address = overHttp ? await server.StartAsync() : InMemory;
        HttpClient Connect() => new(overHttp ? new SocketsHttpHandler() : server.CreateHandler()) { BaseAddress = address };
        var before = Settled();
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        await CreateAsync(Connect, pods, count, clients);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var used = (Environment.CpuUsage.TotalTime - processor).TotalMicroseconds / count;
        var kept = (Settled() - before) / count;
        if (mode is not null)
        {
            Console.WriteLine($"{mode} | {clients} | {count} | {count / seconds:F0} | {used:F0} | {(overHttp ? "" : kept)}");
        }
    }

    // What earlier runs left goes in two steps, since sockets have finalizers.
    private static long Settled()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static async Task CreateAsync(HttpClient client, byte[] pod)
    {
        using var content = new ByteArrayContent(pod);
        content.Headers.ContentType = Json;
        using var response = await client.PostAsync(new Uri("api/v1/namespaces/default/pods", UriKind.Relative), content);
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(await response.Content.ReadAsStringAsync());
        }
    }

    private static string Template(object pod)
    {
        var json = JsonSerializer.SerializeToNode(KubernetesJson.Deserialize<JsonElement>(KubernetesJson.Serialize(pod)))!.AsObject();
        json["metadata"]!["name"] = "POD_NAME";
        json["metadata"]!["namespace"] = "default";
        json["metadata"]!.AsObject().Remove("ownerReferences");
        json["spec"]!.AsObject().Remove("priorityClassName");   // the server is empty and would refuse a class that it does not know
        return json.ToJsonString();
    }
}
