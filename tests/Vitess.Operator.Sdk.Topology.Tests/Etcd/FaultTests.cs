using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using Vitess.Operator.Sdk.Testing.Vitess;
using Vitess.Operator.Sdk.Topology.Etcd;

namespace Vitess.Operator.Sdk.Topology.Tests.Etcd;

/// <summary>Servers that misbehave: each must end in a typed error within the time limit.</summary>
public sealed class FaultTests
{
    private static readonly EtcdTopologyOptions Options = new() { ConnectTimeout = TimeSpan.FromSeconds(5) };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("half a frame", TopologyErrorKind.Failed)]
    [InlineData("wrong content type", TopologyErrorKind.Failed)]
    [InlineData("no trailers", TopologyErrorKind.Failed)]
    [InlineData("garbage message", TopologyErrorKind.Failed)]
    [InlineData("not available", TopologyErrorKind.Timeout)]
    [InlineData("never ends", TopologyErrorKind.Timeout)]
    public async Task BadAnswer_IsATypedError(string fault, TopologyErrorKind expected)
    {
        await using var server = await StartAsync(context => MisbehaveAsync(context, fault));
        var clock = Stopwatch.StartNew();

        var failure = await FailureAsync(server.Urls.Single());

        failure.Kind.ShouldBe(expected, failure.ToString());
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task ResetInTheMiddle_IsATypedError()
    {
        await using var server = await StartAsync(async context =>
        {
            await MisbehaveAsync(context, "half a frame");
            context.Abort();
        });

        (await FailureAsync(server.Urls.Single())).Kind.ShouldBeOneOf(TopologyErrorKind.Failed, TopologyErrorKind.Timeout, TopologyErrorKind.Interrupted);
    }

    [Fact]
    public async Task ServerThatSaysGoodbye_IsATypedError_AndItsSuccessorIsFound()
    {
        var etcd = await FakeEtcd.StartAsync();
        var address = etcd.Address;
        await using var topology = await TopologyFixture.OpenAsync(etcd.Address, Options);
        await topology.Store.CreateAsync(TopologyPaths.Keyspace("commerce"), new(), Cancellation);

        await etcd.DisposeAsync();   // ends its connections with GOAWAY

        (await Should.ThrowAsync<TopologyException>(() => topology.Store.ReadAsync(TopologyPaths.Keyspace("commerce"), Cancellation))).Kind.ShouldBe(TopologyErrorKind.Timeout);
        await using var successor = await FakeEtcd.StartAsync();
        await using var connection = await topology.Connector.OpenAsync(topology.Store.Parameters with { Address = $"{address},{successor.Address}" }, Cancellation);
        await connection.Topology.CreateAsync(TopologyPaths.Keyspace("commerce"), new(), Cancellation);
    }

    private static async Task<TopologyException> FailureAsync(string url)
    {
        await using var connector = new EtcdTopologyConnector(Options);
        return await Should.ThrowAsync<TopologyException>(() => connector.OpenAsync(new("etcd2", new Uri(url).Authority, "/a"), Cancellation));
    }

    private static async Task MisbehaveAsync(HttpContext context, string fault)
    {
        context.Response.ContentType = fault == "wrong content type" ? "text/html" : "application/grpc";
        context.Response.StatusCode = fault == "not available" ? 503 : 200;
        byte[] body = fault switch
        {
            "half a frame" => [0, 0, 0, 0, 9, 1],
            "garbage message" => [0, 0, 0, 0, 3, 0xff, 0xff, 0xff],
            "no trailers" => [0, 0, 0, 0, 0],
            _ => [],
        };
        await context.Response.Body.WriteAsync(body);
        await context.Response.Body.FlushAsync();
        if (fault == "never ends")
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }

        if (fault == "garbage message")
        {
            context.Response.AppendTrailer("grpc-status", "0");
        }
    }

    private static async Task<WebApplication> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        var application = builder.Build();
        application.Run(answer);
        await application.StartAsync();
        return application;
    }
}
