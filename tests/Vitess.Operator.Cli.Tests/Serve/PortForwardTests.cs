using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using k8s.Models;
using TestSupport;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Operations;
using Vitess.Operator.Sdk.Testing;

namespace Vitess.Operator.Cli.Tests.Serve;

/// <summary><c>kubectl port-forward</c> reaches what a test lets listen at a Pod, over WebSocket as it does today and over SPDY as older ones do.</summary>
public sealed partial class PortForwardTests
{
    private const int Echo = 7000;
    private const int Closed = 7001;
    private static readonly NamespacedName Pod = new("default", "p");

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task Kubectl_CarriesBytesBothWays_AndTellsOfAPortThatNobodyListensAt(string webSockets)
    {
        await using var cluster = await StartAsync();
        var configuration = await cluster.ListenAsync(TestContext.Current.CancellationToken);
        using var kubectl = await BeginAsync(configuration.Host, webSockets);
        try
        {
            var ports = await PortsAsync(kubectl);

            // Two connections at once, the second with more than one frame of data.
            var large = string.Concat(Enumerable.Range(0, 40_000).Select(number => number.ToString(CultureInfo.InvariantCulture)));
            var answers = await Task.WhenAll(AskAsync(ports[Echo], "hello"), AskAsync(ports[Echo], large));
            answers.ShouldBe(["HELLO", large]);

            (await AskAsync(ports[Closed], "hello")).ShouldBeEmpty();
            (await LineAsync(kubectl.StandardError, "error")).ShouldContain("connection refused");
        }
        finally
        {
            kubectl.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public async Task PortForward_OfTheLibrary_ReachesAGateway()
    {
        await using var cluster = await StartAsync();
        cluster.World.Ports.Listen(Pod, 3306, async (stream, token) =>
        {
            var buffer = new byte[5];
            await stream.ReadExactlyAsync(buffer, token);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(buffer).ToUpperInvariant()), token);
        });
        using var kubernetes = new k8s.Kubernetes(await cluster.ListenAsync(TestContext.Current.CancellationToken));
        await using var forward = PortForward.ToVtGate(kubernetes, new(Pod.Namespace, "shop"), localPort: 0);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        using var socket = new TcpClient();

        await socket.ConnectAsync(forward.EndPoints[3306], limit.Token);
        await using var stream = socket.GetStream();
        await stream.WriteAsync("hello"u8.ToArray(), limit.Token);
        var answer = new byte[5];
        await stream.ReadExactlyAsync(answer, limit.Token);

        Encoding.UTF8.GetString(answer).ShouldBe("HELLO");
    }

    private static async Task<VitessTestCluster> StartAsync()
    {
        var cluster = await VitessTestCluster.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        cluster.World.Ports.Listen(Pod, Echo, async (stream, token) =>
        {
            using var reader = new StreamReader(stream, leaveOpen: true);
            await stream.WriteAsync(Encoding.UTF8.GetBytes((await reader.ReadToEndAsync(token)).ToUpperInvariant()), token);
        });
        await cluster.SeedAsync(new V1Pod
        {
            ApiVersion = "v1",
            Kind = "Pod",
            Metadata = new()
            {
                Name = Pod.Name,
                NamespaceProperty = Pod.Namespace,
                Labels = new Dictionary<string, string> { [VitessLabels.Cluster] = "shop", [VitessLabels.Component] = VitessComponents.VtGate },
            },
            Spec = new() { Containers = [new() { Name = "main", Image = "example.com/main:v1" }] },
        });
        var isRunning = await cluster.RunUntilAsync(
            async () => (await cluster.Client.GetAsync<V1Pod>(Pod, TestContext.Current.CancellationToken)).Status?.Phase == "Running", TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);
        isRunning.ShouldBeTrue();
        return cluster;
    }

    private static async Task<Process> BeginAsync(string server, string webSockets)
    {
        var start = new ProcessStartInfo(await TestTools.KubectlAsync(), ["--server", server, "port-forward", "pod/p", $":{Echo}", $":{Closed}"])
        { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["KUBECTL_PORT_FORWARD_WEBSOCKETS"] = webSockets;
        return Process.Start(start)!;
    }

    // One line for each port: Forwarding from 127.0.0.1:45678 -> 7000
    private static async Task<Dictionary<int, int>> PortsAsync(Process kubectl)
    {
        var ports = new Dictionary<int, int>();
        while (ports.Count < 2)
        {
            var match = Forwarding().Match(await LineAsync(kubectl.StandardOutput, "Forwarding"));
            if (match.Success)
            {
                ports[int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture)] = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            }
        }

        return ports;
    }

    private static async Task<string> LineAsync(StreamReader reader, string part)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        while (await reader.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"kubectl ended without a line with '{part}'.");
    }

    private static async Task<string> AskAsync(int port, string text)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", port, limit.Token);
        await using var stream = socket.GetStream();
        try
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(text), limit.Token);
            socket.Client.Shutdown(SocketShutdown.Send);
            using var reader = new StreamReader(stream, leaveOpen: true);
            return await reader.ReadToEndAsync(limit.Token);
        }
        catch (IOException)
        {
            return string.Empty;
        }
    }

    [GeneratedRegex(@"^Forwarding from 127\.0\.0\.1:(\d+) -> (\d+)")]
    private static partial Regex Forwarding();
}
