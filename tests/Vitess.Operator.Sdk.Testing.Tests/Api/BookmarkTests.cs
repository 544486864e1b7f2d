using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Testing.Tests.Api;

/// <summary>Watches that ask for bookmarks hear every minute how far the server is.</summary>
public sealed class BookmarkTests
{
    [Fact]
    public async Task QuietWatch_GetsABookmarkEveryMinute()
    {
        var time = new VirtualTime();
        await using var server = new ApiServer(new ApiServerOptions { TimeProvider = time });
        using var maps = new MapClient(server);
        using var reader = new EventReader(await maps.WatchAsync($"allowWatchBookmarks=true&resourceVersion={server.Revision}"));
        using var elsewhere = new MapClient(server, "/api/v1/namespaces/default/secrets");
        await elsewhere.SendAsync(HttpMethod.Post, "", System.Text.Json.Nodes.JsonNode.Parse("""{"metadata":{"name":"s"}}"""));

        time.Advance(TimeSpan.FromSeconds(59));
        var next = reader.TakeAsync(2);
        next.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(61));

        (await next).ShouldBe([("BOOKMARK", null, server.Revision), ("BOOKMARK", null, server.Revision)]);
    }

    [Fact]
    public async Task WatchThatEnds_GetsABookmarkTwoSecondsBefore()
    {
        var time = new VirtualTime();
        await using var server = new ApiServer(new ApiServerOptions { TimeProvider = time });
        using var maps = new MapClient(server);
        using var reader = new EventReader(await maps.WatchAsync($"allowWatchBookmarks=true&timeoutSeconds=30&resourceVersion={server.Revision}"));

        time.Advance(TimeSpan.FromSeconds(28));
        (await reader.TakeAsync(1)).ShouldBe([("BOOKMARK", null, server.Revision)]);
        time.Advance(TimeSpan.FromSeconds(2));
        (await reader.NextAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task WatchThatDoesNotAsk_GetsNone()
    {
        var time = new VirtualTime();
        await using var server = new ApiServer(new ApiServerOptions { TimeProvider = time });
        using var maps = new MapClient(server);
        using var reader = new EventReader(await maps.WatchAsync($"timeoutSeconds=300&resourceVersion={server.Revision}"));

        time.Advance(TimeSpan.FromSeconds(300));

        (await reader.NextAsync()).ShouldBeNull();
    }
}
