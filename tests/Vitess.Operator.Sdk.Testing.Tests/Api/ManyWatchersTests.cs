using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Testing.Tests.Api;

/// <summary>Many watches beside each other, and readers that are slow.</summary>
public sealed class ManyWatchersTests
{
    private const int Maps = 200;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EachWatcher_SeesEveryChangeInOrder(bool overHttp)
    {
        await using var server = new ApiServer();
        using var client = await ConnectAsync(server, overHttp);
        using var writer = new MapClient(server);
        var early = await OpenAsync(client, 20);
        var seen = early.Select(reader => reader.TakeAsync((2 * Maps) + 2)).ToList();

        for (var number = 0; number < Maps; number++)
        {
            await writer.SendAsync(HttpMethod.Post, "", Map(number));
            await writer.SendAsync(HttpMethod.Put, Name(number), Map(number, "changed"));
        }

        await writer.SendAsync(HttpMethod.Delete, Name(0));
        var late = await OpenAsync(client, 5);
        await writer.SendAsync(HttpMethod.Post, "", Map(Maps));

        var first = (await Task.WhenAll(seen))[0];
        first.Count(e => e.Type == "ADDED").ShouldBe(Maps + 1);
        first.Select(e => e.Version).ShouldBeInOrder();
        foreach (var other in seen)
        {
            (await other).ShouldBe(first);
        }

        foreach (var reader in late)
        {
            (await reader.TakeAsync(Maps)).Select(e => e.Name).ShouldBe(Enumerable.Range(1, Maps).Select(Name));
            reader.Dispose();
        }

        early.ForEach(reader => reader.Dispose());
    }

    [Fact]
    public async Task WatchersThatDoNotRead_ShareTheObjects()
    {
        await using var server = new ApiServer(new ApiServerOptions { RequestHistory = 0 });
        using var client = await ConnectAsync(server, overHttp: false);
        var readers = await OpenAsync(client, 100);

        var allocated = AllocatedBy(() =>
        {
            for (var number = 0; number < Maps; number++)
            {
                using var content = new StringContent(Map(number, new string('x', 20_000)).ToJsonString(), Encoding.UTF8, "application/json");
                using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/namespaces/default/configmaps", UriKind.Relative)) { Content = content };
                client.Send(request).Dispose();
            }
        });

        // A copy for each watcher would be 400 MB.
        allocated.ShouldBeLessThan(80_000_000);
        readers.ForEach(reader => reader.Dispose());
    }

    [Fact]
    public async Task ReaderThatFallsTooFarBehind_IsCutOff_AndCannotGoOn()
    {
        await using var server = new ApiServer(new ApiServerOptions { HistoryLimit = 100 });
        using var client = await ConnectAsync(server, overHttp: false);
        using var writer = new MapClient(server);
        var from = server.Revision;
        using var slow = (await OpenAsync(client, 1, $"&resourceVersion={from}"))[0];

        for (var number = 0; number <= 101; number++)
        {
            await writer.SendAsync(HttpMethod.Post, "", Map(number));
        }

        (await slow.NextAsync()).ShouldBeNull();
        using var again = (await OpenAsync(client, 1, $"&resourceVersion={from}"))[0];
        var error = (await again.NextAsync())!;
        ((string?)error["type"]).ShouldBe("ERROR");
        ((int?)error["object"]!["code"]).ShouldBe(410);
    }

    // Others allocate meanwhile, but not on this thread, on which the whole of a write runs.
    private static long AllocatedBy(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static async Task<HttpClient> ConnectAsync(ApiServer server, bool overHttp) => overHttp
        ? new HttpClient { BaseAddress = await server.StartAsync() }
        : new HttpClient(server.CreateHandler()) { BaseAddress = new("http://memory") };

    private static async Task<List<EventReader>> OpenAsync(HttpClient client, int count, string query = "")
    {
        var readers = new List<EventReader>();
        for (var number = 0; number < count; number++)
        {
            readers.Add(new(await client.GetStreamAsync(new Uri("/api/v1/configmaps?watch=1" + query, UriKind.Relative))));
        }

        return readers;
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"map-{number:D4}");

    private static JsonObject Map(int number, string value = "new") => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "ConfigMap",
        ["metadata"] = new JsonObject { ["name"] = Name(number) },
        ["data"] = new JsonObject { ["value"] = value },
    };
}
