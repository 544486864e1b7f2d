using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Testing.Tests.Support;

namespace Vitess.Operator.Sdk.Testing.Tests.Api.Pods;

/// <summary>Commands in simulated containers, over a WebSocket.</summary>
public sealed class PodCommandTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("v5.channel.k8s.io")]
    [InlineData("v4.channel.k8s.io")]
    public async Task Exec_ProgramThatATestGave_RunsWithItsArguments(string protocol)
    {
        await using var cluster = await RunningAsync();
        cluster.World.Commands.On("greet", async (command, token) =>
        {
            await command.Output.WriteAsync(Encoding.UTF8.GetBytes($"hello {command.Arguments[1]} in {command.Pod}"), token);
            await command.Error.WriteAsync(Encoding.UTF8.GetBytes("careful"), token);
            return 3;
        });

        var channels = await ExecAsync(cluster, protocol, "exec?command=greet&command=you&stdout=true&stderr=true");

        channels[1].ShouldBe("hello you in p");
        channels[2].ShouldBe("careful");
        var status = JsonNode.Parse(channels[3])!;
        status["reason"]!.GetValue<string>().ShouldBe("NonZeroExitCode");
        status["details"]!["causes"]![0]!["message"]!.GetValue<string>().ShouldBe("3");
    }

    [Fact]
    public async Task Exec_InputThatEnds_ReachesTheProgram()
    {
        await using var cluster = await RunningAsync();
        cluster.World.Commands.On("cat", async (command, token) =>
        {
            await command.Input.CopyToAsync(command.Output, token);
            return 0;
        });

        var channels = await ExecAsync(cluster, "v5.channel.k8s.io", "exec?command=cat&stdin=true&stdout=true", [0, .. "abc"u8], [0, .. "def"u8], [255, 0]);

        channels[1].ShouldBe("abcdef");
        JsonNode.Parse(channels[3])!["status"]!.GetValue<string>().ShouldBe("Success");
    }

    [Fact]
    public async Task Exec_ProgramThatNobodyGave_IsNotFound()
    {
        await using var cluster = await RunningAsync();

        var channels = await ExecAsync(cluster, "v5.channel.k8s.io", "exec?command=nothing&stderr=true");

        channels[2].ShouldBe("nothing: not found\n");
        channels[3].ShouldContain("127");
    }

    [Fact]
    public async Task Attach_ShowsTheLog()
    {
        await using var cluster = await RunningAsync();
        cluster.World.Logs.Write(new("default", "p"), "main", "seen");

        (await ExecAsync(cluster, "v5.channel.k8s.io", "attach?stdout=true"))[1].ShouldEndWith("seen\n");
    }

    [Fact]
    public async Task Exec_WithoutWebSocket_IsRefused()
    {
        await using var cluster = await RunningAsync();
        using var client = new HttpClient(cluster.Server.CreateHandler());

        using var response = await client.PostAsync(new Uri("http://memory/api/v1/namespaces/default/pods/p/exec?command=x"), null, Cancellation);

        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);
    }

    private static async Task<VitessTestCluster> RunningAsync()
    {
        var cluster = await VitessTestCluster.StartAsync(cancellationToken: Cancellation);
        var pod = TestObjects.Pod("p");
        pod.Spec.Containers[0].Name = "main";
        await cluster.SeedAsync(pod);
        await cluster.UntilAsync<V1Pod>("p", seen => seen!.Status?.Phase == "Running", seconds: 60);
        return cluster;
    }

    /// <summary>Sends messages, and gathers what comes back by channel until the server closes.</summary>
    private static async Task<SortedDictionary<int, string>> ExecAsync(VitessTestCluster cluster, string protocol, string what, params byte[][] messages)
    {
        var server = new UriBuilder(await cluster.Server.StartAsync(Cancellation)) { Scheme = "ws" }.Uri;
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol(protocol);
        await socket.ConnectAsync(new Uri(server, $"/api/v1/namespaces/default/pods/p/{what}"), Cancellation);
        socket.SubProtocol.ShouldBe(protocol);
        foreach (var message in messages)
        {
            await socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, Cancellation);
        }

        var channels = new SortedDictionary<int, string>();
        var buffer = new byte[64 * 1024];
        while (await socket.ReceiveAsync(buffer, Cancellation) is { MessageType: WebSocketMessageType.Binary } received)
        {
            channels[buffer[0]] = channels.GetValueOrDefault(buffer[0], string.Empty) + Encoding.UTF8.GetString(buffer, 1, received.Count - 1);
        }

        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Cancellation);
        return channels;
    }
}
