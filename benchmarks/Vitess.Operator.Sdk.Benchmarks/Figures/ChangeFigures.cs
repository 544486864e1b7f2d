using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Vitess.Operator.Sdk.Testing;

namespace Vitess.Operator.Sdk.Benchmarks.Figures;

/// <summary>Prints how many changes of Pods the API server takes: replaces, merge patches and applies, of one's own Pod and of one that all change.</summary>
internal static class ChangeFigures
{
    private const int Count = 10_000;
    private const int WarmUp = 4000;
    private const string Patch = """{"metadata":{"annotations":{"example.com/count":"COUNT"}}}""";
    private const string Configuration =
        """{"apiVersion":"v1","kind":"Pod","metadata":{"labels":{"example.com/owner":"figures"},"annotations":{"example.com/count":"COUNT"}}}""";

    /// <summary>Prints the table.</summary>
    /// <param name="pod">A Pod as JSON, with annotations, and with <c>POD_NAME</c> as its name.</param>
    public static async Task PrintAsync(string pod)
    {
        Console.WriteLine("changes of a Pod, in memory | clients | Pods | writes/s | CPU us per write, client included");
        foreach (var (name, change) in Changes(pod))
        {
            await MeasureAsync(null, change, pod, WarmUp, clients: 2, shared: false);
            await MeasureAsync(name, change, pod, Count, clients: 1, shared: false);
            await MeasureAsync(name, change, pod, Count, clients: 2, shared: false);
            await MeasureAsync(name, change, pod, Count, clients: 4, shared: true);
        }
    }

    private static IEnumerable<(string Name, Func<string, int, HttpRequestMessage> Change)> Changes(string pod)
    {
        var annotated = pod.Replace("\"annotations\":{", "\"annotations\":{\"example.com/count\":\"COUNT\",", StringComparison.Ordinal);
        yield return ("replace", (name, number) => Request(
            HttpMethod.Put, name, "", annotated.Replace("POD_NAME", name, StringComparison.Ordinal), number, "application/json"));
        yield return ("merge patch", (name, number) => Request(HttpMethod.Patch, name, "", Patch, number, "application/merge-patch+json"));
        yield return ("apply", (name, number) => Request(HttpMethod.Patch, name, "?fieldManager=figures&force=true", Configuration, number, "application/apply-patch+yaml"));
    }

    private static HttpRequestMessage Request(HttpMethod method, string name, string query, string body, int number, string type)
    {
        var bytes = Encoding.UTF8.GetBytes(body.Replace("COUNT", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return new(method, new Uri($"api/v1/namespaces/default/pods/{name}{query}", UriKind.Relative)) { Content = content };
    }

    private static async Task MeasureAsync(string? label, Func<string, int, HttpRequestMessage> change, string pod, int count, int clients, bool shared)
    {
        await using var server = new ApiServer(new ApiServerOptions { HistoryLimit = 1000, RequestHistory = 0 });
        HttpClient Connect() => new(server.CreateHandler()) { BaseAddress = new Uri("http://in-memory/") };
        await ApiServerFigures.CreateAsync(Connect, [pod], clients, clients: 1);
        GC.Collect();
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(number => Task.Run(() => ChangeAsync(Connect, change, number, count, clients, shared))));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var used = (Environment.CpuUsage.TotalTime - processor).TotalMicroseconds / count;
        if (label is not null)
        {
            Console.WriteLine($"{label} | {clients} | {(shared ? 1 : clients)} | {count / seconds:F0} | {used:F0}");
        }
    }

    private static async Task ChangeAsync(Func<HttpClient> connect, Func<string, int, HttpRequestMessage> change, int number, int count, int clients, bool shared)
    {
        using var client = connect();
        for (var at = number; at < count; at += clients)
        {
            using var request = change(shared ? "pod-000000" : $"pod-{number:D6}", at);
            using var response = await client.SendAsync(request);
            if (!response.IsSuccessStatusCode)
            {
                throw new InvalidOperationException(await response.Content.ReadAsStringAsync());
            }
        }
    }
}
