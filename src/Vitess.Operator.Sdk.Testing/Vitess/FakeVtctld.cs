using Google.Protobuf;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Vitess.Operator.Sdk.Testing.Vitess;

/// <summary>A control daemon inside the process, for tests. Its commands are given as functions; the others are unknown to it.</summary>
/// <param name="server">Where it answers.</param>
public sealed class FakeVtctld(GrpcServer server) : IAsyncDisposable
{
    private const string Service = "vtctlservice.Vtctld";

    /// <summary>Where it answers.</summary>
    public GrpcServer Server { get; } = server;

    /// <summary>Starts a daemon without commands.</summary>
    /// <param name="tls">Certificates; null serves without TLS.</param>
    public static async Task<FakeVtctld> StartAsync(HttpsConnectionAdapterOptions? tls = null) => new(await GrpcServer.StartAsync(tls).ConfigureAwait(false));

    /// <summary>Sets what a command does.</summary>
    /// <typeparam name="TRequest">Type of the request.</typeparam>
    /// <typeparam name="TResponse">Type of the response.</typeparam>
    /// <param name="command">Name of the command.</param>
    /// <param name="answer">What it does.</param>
    public void On<TRequest, TResponse>(string command, Func<TRequest, TResponse> answer)
        where TRequest : IMessage<TRequest>, new()
        where TResponse : IMessage => Server.Unary(Service, command, answer);

    /// <summary>Sets what a command answers that streams.</summary>
    /// <typeparam name="TRequest">Type of the request.</typeparam>
    /// <typeparam name="TResponse">Type of the responses.</typeparam>
    /// <param name="command">Name of the command.</param>
    /// <param name="answers">Its answers, in order.</param>
    public void OnStream<TRequest, TResponse>(string command, Func<TRequest, IEnumerable<TResponse>> answers)
        where TRequest : IMessage<TRequest>, new()
        where TResponse : IMessage => Server.Stream<TRequest>(Service, command, async exchange =>
        {
            var request = await exchange.ReadAsync<TRequest>().ConfigureAwait(false) ?? new TRequest();
            foreach (var response in answers(request))
            {
                await exchange.WriteAsync(response).ConfigureAwait(false);
            }
        });

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
