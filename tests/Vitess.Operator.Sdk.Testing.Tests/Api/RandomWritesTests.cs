using System.Globalization;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Testing.Tests.Api;

/// <summary>Whatever clients do in whatever order: no update is lost, revisions grow, and watches tell the same as lists.</summary>
public sealed class RandomWritesTests
{
    private static readonly Arbitrary<(byte Verb, byte Name, byte Value)[]> Sequences =
        ArbMap.Default.ArbFor<(byte Verb, byte Name, byte Value)[]>();

    [Fact]
    public void Sequences_KeepThePromises() =>
        Prop.ForAll(Sequences, steps => RunAsync(steps).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithEndSize(120));

    [Fact]
    public async Task ParallelCounters_LoseNoUpdate()
    {
        await using var server = new ApiServer();
        using (var first = new MapClient(server))
        {
            (await first.SendAsync(HttpMethod.Post, "", Map("counter", "0"))).Code.ShouldBe(201);
        }

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => CountAsync(server, 50))));

        using var client = new MapClient(server);
        Value((await client.SendAsync(HttpMethod.Get, "counter")).Body).ShouldBe("400");
    }

    private static async Task CountAsync(ApiServer server, int times)
    {
        using var client = new MapClient(server);
        while (times > 0)
        {
            var current = (await client.SendAsync(HttpMethod.Get, "counter")).Body;
            current["data"]!["v"] = (int.Parse(Value(current), CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
            var code = (await client.SendAsync(HttpMethod.Put, "counter", current)).Code;
            code.ShouldBeOneOf(200, 409);
            times -= code == 200 ? 1 : 0;
        }
    }

    private static async Task RunAsync((byte Verb, byte Name, byte Value)[] steps)
    {
        var time = new VirtualTime();
        await using var server = new ApiServer(new() { TimeProvider = time });
        using var client = new MapClient(server);
        await using var early = await client.WatchAsync($"timeoutSeconds=60&resourceVersion={server.Revision}");
        var model = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var revision = server.Revision;
        foreach (var (verb, name, value) in steps)
        {
            await StepAsync(client, model, verb % 5, $"n{name % 4}", $"v{value % 8}");
            server.Revision.ShouldBeGreaterThanOrEqualTo(revision);
            revision = server.Revision;
        }

        (await ListAsync(client)).ShouldBe(model);
        time.Advance(TimeSpan.FromMinutes(2));
        (await ReplayAsync(early)).ShouldBe(model);
    }

    private static async Task StepAsync(MapClient client, SortedDictionary<string, string> model, int verb, string name, string value)
    {
        var known = model.ContainsKey(name);
        var (expected, sent) = verb switch
        {
            0 => (known ? 409 : 201, client.SendAsync(HttpMethod.Post, "", Map(name, value))),
            1 => (known ? 200 : 404, client.SendAsync(HttpMethod.Put, name, Map(name, value))),
            2 => (known ? 200 : 404, client.SendAsync(HttpMethod.Patch, name, JsonNode.Parse($$$"""{"data":{"v":"{{{value}}}"}}"""), "application/merge-patch+json")),
            3 => (known ? 200 : 201, client.SendAsync(HttpMethod.Patch, name + "?fieldManager=t&force=true", Map(name, value), "application/apply-patch+yaml")),
            _ => (known ? 200 : 404, client.SendAsync(HttpMethod.Delete, name)),
        };
        var (code, body) = await sent;
        code.ShouldBe(expected, body.ToJsonString());
        if (verb == 4)
        {
            model.Remove(name);
        }
        else if (code < 300)
        {
            model[name] = value;
        }
    }

    private static async Task<SortedDictionary<string, string>> ListAsync(MapClient client)
    {
        var items = (await client.SendAsync(HttpMethod.Get, "")).Body["items"]!.AsArray();
        return new(items.ToDictionary(i => (string)i!["metadata"]!["name"]!, i => Value(i!)), StringComparer.Ordinal);
    }

    private static async Task<SortedDictionary<string, string>> ReplayAsync(Stream events)
    {
        var state = new SortedDictionary<string, string>(StringComparer.Ordinal);
        using var reader = new StreamReader(events);
        long last = 0;
        while (await reader.ReadLineAsync() is { } line)
        {
            var item = JsonNode.Parse(line)!["object"]!;
            var revision = long.Parse((string)item["metadata"]!["resourceVersion"]!, CultureInfo.InvariantCulture);
            revision.ShouldBeGreaterThan(last);
            last = revision;
            var name = (string)item["metadata"]!["name"]!;
            if ((string)JsonNode.Parse(line)!["type"]! == "DELETED")
            {
                state.Remove(name);
            }
            else
            {
                state[name] = Value(item);
            }
        }

        return state;
    }

    private static string Value(JsonNode map) => (string)map["data"]!["v"]!;

    private static JsonObject Map(string name, string value) => JsonNode.Parse(
        $$$"""{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"{{{name}}}"},"data":{"v":"{{{value}}}"}}""")!.AsObject();
}
