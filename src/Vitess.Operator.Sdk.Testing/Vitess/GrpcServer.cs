using System.Collections.Concurrent;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Vitess.Operator.Sdk.Testing.Vitess;

/// <summary>A gRPC server on a loopback port whose methods are given as functions. Any client can talk to it.</summary>
/// <remarks>A method that throws <see cref="RpcException"/> fails with its status; one that throws something else fails as unknown.</remarks>
public sealed class GrpcServer : IAsyncDisposable
{
    private readonly Func<string, string, GrpcMethods?>? _route;
    private readonly ConcurrentQueue<string> _calls = new();
    private readonly WebApplication _application;

    private GrpcServer(WebApplication application, Func<string, string, GrpcMethods?>? route)
    {
        (_application, _route) = (application, route);
        application.Run(RunAsync);
    }

    /// <summary>Address of the server, <c>127.0.0.1:port</c>.</summary>
    public string Address => new Uri(_application.Urls.Single()).Authority;

    /// <summary>Port of the server.</summary>
    public int Port => new Uri(_application.Urls.Single()).Port;

    /// <summary>Names of the methods called so far, in order.</summary>
    public IReadOnlyList<string> Calls => [.. _calls];

    /// <summary>What it answers, whatever address it was called at.</summary>
    internal GrpcMethods Methods { get; } = new();

    /// <summary>Starts a server on a free port.</summary>
    /// <param name="tls">Certificates; null serves without TLS.</param>
    public static Task<GrpcServer> StartAsync(HttpsConnectionAdapterOptions? tls = null) => StartAsync(null, tls);

    /// <summary>Starts a server that stands for several.</summary>
    /// <param name="route">Gives the methods of who is called, by the <c>host:port</c> that the caller asked for and the path of the method; null when nobody answers there.</param>
    /// <param name="tls">Certificates; null serves without TLS.</param>
    internal static async Task<GrpcServer> StartAsync(Func<string, string, GrpcMethods?>? route, HttpsConnectionAdapterOptions? tls = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IHostLifetime, OwnerLifetime>();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(options =>
            options.Listen(System.Net.IPAddress.Loopback, 0, listen =>
            {
                listen.Protocols = HttpProtocols.Http2;
                if (tls is not null)
                {
                    listen.UseHttps(tls);
                }
            }));
        var server = new GrpcServer(builder.Build(), route);
        await server._application.StartAsync().ConfigureAwait(false);
        return server;
    }

    /// <summary>Sets what a method of one request and one response does.</summary>
    /// <typeparam name="TRequest">Type of the request.</typeparam>
    /// <typeparam name="TResponse">Type of the response.</typeparam>
    /// <param name="service">Full name of the service, for example <c>etcdserverpb.KV</c>.</param>
    /// <param name="method">Name of the method.</param>
    /// <param name="answer">What it does.</param>
    public void Unary<TRequest, TResponse>(string service, string method, Func<TRequest, TResponse> answer)
        where TRequest : IMessage<TRequest>, new()
        where TResponse : IMessage
    {
        ArgumentNullException.ThrowIfNull(answer);
        Methods.Unary(service, method, answer);
    }

    /// <summary>Sets what a method does that streams either way.</summary>
    /// <typeparam name="TRequest">Type of the requests.</typeparam>
    /// <param name="service">Full name of the service.</param>
    /// <param name="method">Name of the method.</param>
    /// <param name="answer">What it does.</param>
    public void Stream<TRequest>(string service, string method, Func<GrpcExchange, Task> answer)
        where TRequest : IMessage<TRequest>, new() => Methods.Stream(service, method, answer);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync().ConfigureAwait(false);
        await _application.StopAsync(now.Token).ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
    }

    private async Task RunAsync(HttpContext context)
    {
        context.Response.ContentType = "application/grpc";
        var path = context.Request.Path.Value ?? string.Empty;
        _calls.Enqueue(path[(path.LastIndexOf('/') + 1)..]);
        var status = await AnswerAsync(path, context).ConfigureAwait(false);
        if (!context.RequestAborted.IsCancellationRequested)
        {
            context.Response.AppendTrailer("grpc-status", ((int)status.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture));
            context.Response.AppendTrailer("grpc-message", Uri.EscapeDataString(status.Detail));
        }
    }

    private async Task<Status> AnswerAsync(string path, HttpContext context)
    {
        var host = context.Request.Host.Value ?? string.Empty;
        try
        {
            var methods = _route is null ? Methods : _route(host, path) ?? throw new RpcException(new Status(StatusCode.Unavailable, $"nobody answers at {host}"));
            var method = methods.Find(path) ?? throw new RpcException(new Status(StatusCode.Unimplemented, $"unknown method {path}"));
            await method(new GrpcExchange(context)).ConfigureAwait(false);
            return new(StatusCode.OK, string.Empty);
        }
        catch (RpcException failure)
        {
            return failure.Status;
        }
        catch (Exception failure)
        {
            return new(StatusCode.Unknown, failure.Message);
        }
    }
}
