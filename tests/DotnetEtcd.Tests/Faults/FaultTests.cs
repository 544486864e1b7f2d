using System.Net;
using System.Net.Sockets;
using dotnet_etcd;
using Etcdserverpb;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using TestSupport;

namespace DotnetEtcd.Tests.Faults;

public sealed class FaultTests(SharedEtcd etcd)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EndpointDown_TheNextOneAnswers()
    {
        using var client = new EtcdClient(connectionString: $"127.0.0.1:{FreePort.Next()},{etcd.Address}");

        (await client.StatusAsync(new(), cancellationToken: Cancellation)).Version.ShouldStartWith("3.");
    }

    [Fact]
    public async Task AllEndpointsDown_IsUnavailable()
    {
        using var client = new EtcdClient(connectionString: $"127.0.0.1:{FreePort.Next()},127.0.0.1:{FreePort.Next()}");

        (await FailureAsync(client)).StatusCode.ShouldBe(StatusCode.Unavailable);
    }

    [Fact]
    public async Task ServerThatAcceptsAndNeverAnswers_EndsAtTheDeadline()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new EtcdClient(connectionString: $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

        (await FailureAsync(client, DateTime.UtcNow.AddMilliseconds(200))).StatusCode.ShouldBe(StatusCode.DeadlineExceeded);
    }

    [Fact]
    public async Task DeadlineIsSentToTheServer()
    {
        var sent = string.Empty;
        await using var server = await FaultyServer.StartAsync(context =>
        {
            sent = context.Request.Headers["grpc-timeout"].ToString();
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        });
        using var client = new EtcdClient(connectionString: server.Address);

        await FailureAsync(client, DateTime.UtcNow.AddSeconds(60));

        sent.ShouldMatch("^[0-9]{5}m$");
    }

    [Theory]
    [InlineData("text/html", 200, StatusCode.Unknown, "Content type 'text/html'")]
    [InlineData("application/grpc", 503, StatusCode.Unavailable, "HTTP status 503")]
    [InlineData("application/grpc", 404, StatusCode.Unimplemented, "HTTP status 404")]
    public async Task NotAGrpcResponse_IsSaid(string contentType, int status, StatusCode expected, string text)
    {
        await using var server = await FaultyServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = contentType;
            return context.Response.WriteAsync("hello");
        });
        using var client = new EtcdClient(connectionString: server.Address);

        var failure = await FailureAsync(client);

        failure.StatusCode.ShouldBe(expected);
        failure.Status.Detail.ShouldContain(text);
    }

    [Theory]
    [InlineData("00000000", StatusCode.Internal, "inside the header")]
    [InlineData("0000000010AABB", StatusCode.Internal, "2 of 16 bytes")]
    [InlineData("0100000000", StatusCode.Unimplemented, "compressed")]
    [InlineData("00FFFFFFFF", StatusCode.ResourceExhausted, "above the limit")]
    [InlineData("0000000000", StatusCode.Internal, "without a gRPC status")]
    [InlineData("", StatusCode.Internal, "without a gRPC status")]
    public async Task BrokenBody_IsATypedError(string hex, StatusCode expected, string text)
    {
        await using var server = await FaultyServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/grpc";
            await context.Response.Body.WriteAsync(Convert.FromHexString(hex));
        });
        using var client = new EtcdClient(connectionString: server.Address);

        var failure = await FailureAsync(client);

        failure.StatusCode.ShouldBe(expected);
        failure.Status.Detail.ShouldContain(text);
    }

    [Fact]
    public async Task ResetInTheMiddle_IsATypedError_AndTheNextCallWorks()
    {
        var calls = 0;
        await using var server = await FaultyServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/grpc";
            if (++calls == 1)
            {
                await context.Response.Body.WriteAsync(new byte[] { 0, 0 });
                await context.Response.Body.FlushAsync();
                context.Abort();
                return;
            }

            context.Response.AppendTrailer("grpc-status", "0");
            await context.Response.Body.WriteAsync(new byte[5]);
        });
        using var client = new EtcdClient(connectionString: server.Address);

        (await FailureAsync(client)).StatusCode.ShouldBeOneOf(StatusCode.Internal, StatusCode.Unavailable, StatusCode.Cancelled);
        await client.StatusAsync(new(), cancellationToken: Cancellation);
    }

    [Fact]
    public async Task StatusText_IsPercentDecoded()
    {
        await using var server = await FaultyServer.StartAsync(context =>
        {
            context.Response.ContentType = "application/grpc";
            context.Response.Headers["grpc-status"] = "5";
            context.Response.Headers["grpc-message"] = "no k%C3%A9y: 100%25";
            return Task.CompletedTask;
        });
        using var client = new EtcdClient(connectionString: server.Address);

        (await FailureAsync(client)).Status.ShouldBe(new Status(StatusCode.NotFound, "no kéy: 100%"));
    }

    [Theory]
    [InlineData("ftp://host:1")]
    [InlineData(",")]
    [InlineData("http://")]
    public void ConnectionString_WithoutAddress_IsRefused(string text) =>
        Should.Throw<ArgumentException>(() => new EtcdClient(connectionString: text));

    [Fact]
    public void ConnectionString_Blank_IsRefused() => Should.Throw<ArgumentNullException>(() => new EtcdClient(connectionString: " "));

    [Fact]
    public async Task Call_AfterDispose_IsRefused()
    {
        var client = new EtcdClient(connectionString: etcd.Address);
        client.Dispose();
        client.Dispose();

        await Should.ThrowAsync<ObjectDisposedException>(() => client.GetAsync(new RangeRequest { Key = ByteString.CopyFromUtf8("k") }));
    }

    private static Task<RpcException> FailureAsync(EtcdClient client, DateTime? deadline = null) =>
        Should.ThrowAsync<RpcException>(() => client.StatusAsync(new(), deadline: deadline, cancellationToken: Cancellation));
}
