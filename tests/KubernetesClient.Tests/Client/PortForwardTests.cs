using System.Net;
using System.Net.WebSockets;
using System.Text;
using k8s;
using k8s.Autorest;
using k8s.Models;

namespace KubernetesClient.Tests.Client;

public sealed class PortForwardTests : IDisposable
{
    private readonly PortForwardServer _server = new();
    private readonly Kubernetes _client;

    public PortForwardTests() => _client = new Kubernetes(new KubernetesClientConfiguration { Host = _server.Address, AccessToken = "t" });

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task Ports_AreAskedForWithTheTokenAndTheProtocol()
    {
        var accepting = _server.AcceptAsync(WebSocketProtocol.V4BinaryWebsocketProtocol);
        using var socket = await _client.WebSocketNamespacedPodPortForwardAsync(
            "pod", "ns", [80, 81], WebSocketProtocol.V4BinaryWebsocketProtocol, new Dictionary<string, List<string>> { ["X-Own"] = ["1"] }, TestContext.Current.CancellationToken);
        using var accepted = await accepting;
        socket.SubProtocol.ShouldBe("v4.channel.k8s.io");
        _server.Request!.Url!.PathAndQuery.ShouldBe("/prefix/api/v1/namespaces/ns/pods/pod/portforward?ports=80&ports=81");
        _server.Request.Headers["Authorization"].ShouldBe("Bearer t");
        _server.Request.Headers["X-Own"].ShouldBe("1");
    }

    [Fact]
    public async Task Channels_CarryDataBothWays()
    {
        var accepting = _server.AcceptAsync("p");
        using var demuxer = new StreamDemuxer(
            await _client.WebSocketNamespacedPodPortForwardAsync("pod", "ns", [80], "p", cancellationToken: TestContext.Current.CancellationToken), StreamType.PortForward, ownsSocket: true);
        using var remote = await accepting;
        var closed = new TaskCompletionSource();
        demuxer.ConnectionClosed += (_, _) => closed.SetResult();
        demuxer.Start();
        await SendAsync(remote, [0, 80]);
        await SendAsync(remote, [0, 0, .. "hel"u8]);
        await SendAsync(remote, [1, 80, 0, .. "error"u8]);
        await SendAsync(remote, [0, .. "lo"u8]);

        await using var data = demuxer.GetStream((byte?)0, (byte?)0);
        (await ReadAsync(data, 5)).ShouldBe("hello");
        await using var errors = demuxer.GetStream((byte?)1, null);
        (await ReadAsync(errors, 5)).ShouldBe("error");
        await data.WriteAsync(Encoding.UTF8.GetBytes("back"), TestContext.Current.CancellationToken);
        var buffer = new byte[16];
        var received = await remote.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
        buffer[..received.Count].ShouldBe([0, .. "back"u8]);

        await remote.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);
        (await data.ReadAsync(buffer, TestContext.Current.CancellationToken)).ShouldBe(0);
        await closed.Task;
        await using var late = demuxer.GetStream((byte?)7, null);
        (await late.ReadAsync(buffer, TestContext.Current.CancellationToken)).ShouldBe(0);
        Should.Throw<NotSupportedException>(() => errors.Write([1], 0, 1));
    }

    [Fact]
    public async Task Refusal_SaysWhy()
    {
        var refusing = _server.RefuseAsync(2, HttpStatusCode.NotFound, """{"kind":"Status","status":"Failure","reason":"NotFound","message":"no such pod"}""");
        var error = await Should.ThrowAsync<HttpOperationException>(() => _client.WebSocketNamespacedPodPortForwardAsync("pod", "ns", [80]));
        await refusing;
        error.Response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        error.Body.ShouldBeOfType<V1Status>().Message.ShouldBe("no such pod");
    }

    [Theory]
    [InlineData(null, "ns", "name")]
    [InlineData("pod", null, "namespace")]
    public async Task MissingArgument_IsNamed(string? name, string? space, string parameter) =>
        (await Should.ThrowAsync<ArgumentNullException>(() => _client.WebSocketNamespacedPodPortForwardAsync(name, space, [80]))).ParamName!.TrimStart('@').ShouldBe(parameter);

    private static Task SendAsync(WebSocket socket, byte[] message) =>
        socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, TestContext.Current.CancellationToken);

    private static async Task<string> ReadAsync(Stream stream, int count)
    {
        var buffer = new byte[count];
        await stream.ReadExactlyAsync(buffer, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(buffer);
    }
}
