using System.Net;
using System.Net.Sockets;
using System.Text;
using Vitess.Operator.Sdk.Operations;
using Vitess.Operator.Sdk.Testing.Simulation;
using Vitess.Operator.Sdk.Tests.Support;

namespace Vitess.Operator.Sdk.Tests.Operations;

public sealed class PortForwardTests
{
    [Fact]
    public async Task Connection_GoesToAReadyVtGate_AndBack()
    {
        await using var running = await RunningCluster.StartAsync("03-minimal", WorldProfile.Cluster);
        await running.ReadyAsync();
        List<Uri> asked = [];
        using var kubernetes = new k8s.Kubernetes(await running.Kubernetes.ListenAsync(TestContext.Current.CancellationToken)) { CreateWebSocketBuilder = () => new EchoSocketBuilder(asked) };

        await using var forward = PortForward.ToVtGate(kubernetes, running.Cluster.Name, localPort: 0);

        (await AskAsync(forward.EndPoints[3306], "select 1")).ShouldBe("SELECT 1");
        (await AskAsync(forward.EndPoints[3306], "again")).ShouldBe("AGAIN");
        asked.Count.ShouldBe(2);
        asked[0].AbsolutePath.ShouldMatch($"/api/v1/namespaces/{running.Kubernetes.Namespace}/pods/.*vtgate.*/portforward");
        asked[0].Query.ShouldBe("?ports=3306");
    }

    [Fact]
    public async Task Vtctld_HasTwoPorts()
    {
        await using var running = await RunningCluster.StartAsync("03-minimal", WorldProfile.Cluster);
        await running.ReadyAsync();
        using var kubernetes = new k8s.Kubernetes(await running.Kubernetes.ListenAsync(TestContext.Current.CancellationToken)) { CreateWebSocketBuilder = () => new EchoSocketBuilder([]) };

        await using var forward = PortForward.ToVtctld(kubernetes, running.Cluster.Name, 0, 0);

        (await AskAsync(forward.EndPoints[15000], "web")).ShouldBe("WEB");
        (await AskAsync(forward.EndPoints[15999], "grpc")).ShouldBe("GRPC");
    }

    [Fact]
    public async Task WithoutAReadyPod_TheConnectionIsClosed()
    {
        await using var running = await RunningCluster.StartAsync("03-minimal", WorldProfile.Inert);
        using var kubernetes = new k8s.Kubernetes(await running.Kubernetes.ListenAsync(TestContext.Current.CancellationToken)) { CreateWebSocketBuilder = () => new EchoSocketBuilder([]) };
        await using var forward = PortForward.ToVtGate(kubernetes, running.Cluster.Name, localPort: 0);

        (await AskAsync(forward.EndPoints[3306], "x")).ShouldBeEmpty();
    }

    private static async Task<string> AskAsync(IPEndPoint address, string text)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text), TestContext.Current.CancellationToken);
        var buffer = new byte[64];
        try
        {
            var count = await stream.ReadAtLeastAsync(buffer, text.Length, throwOnEndOfStream: false, TestContext.Current.CancellationToken);
            return Encoding.ASCII.GetString(buffer, 0, count);
        }
        catch (IOException)
        {
            // Closed with what was sent unread.
            return string.Empty;
        }
    }
}
