using System.Collections.Concurrent;
using Google.Protobuf;
using Grpc.Core;

namespace Vitess.Operator.Sdk.Testing.Vitess;

/// <summary>What a gRPC server answers: functions by service and method.</summary>
internal sealed class GrpcMethods
{
    private readonly ConcurrentDictionary<string, Func<GrpcExchange, Task>> _methods = new(StringComparer.Ordinal);

    /// <summary>What a method does; null when there is no such method.</summary>
    public Func<GrpcExchange, Task>? Find(string path) => _methods.GetValueOrDefault(path);

    /// <summary>Sets what a method of one request and one response does.</summary>
    public void Unary<TRequest, TResponse>(string service, string method, Func<TRequest, TResponse> answer)
        where TRequest : IMessage<TRequest>, new()
        where TResponse : IMessage => Unary<TRequest, TResponse>(service, method, request => Task.FromResult(answer(request)));

    /// <summary>Sets what a method of one request and one response does.</summary>
    public void Unary<TRequest, TResponse>(string service, string method, Func<TRequest, Task<TResponse>> answer)
        where TRequest : IMessage<TRequest>, new()
        where TResponse : IMessage => Stream(service, method, async exchange =>
        {
            var request = await exchange.ReadAsync<TRequest>().ConfigureAwait(false) ?? throw new RpcException(new Status(StatusCode.InvalidArgument, "no request"));
            await exchange.WriteAsync(await answer(request).ConfigureAwait(false)).ConfigureAwait(false);
        });

    /// <summary>Sets what a method does that streams either way.</summary>
    public void Stream(string service, string method, Func<GrpcExchange, Task> answer) => _methods[$"/{service}/{method}"] = answer;
}
