using Google.Protobuf;
using Grpc.Core;
using GrpcHttp;

namespace Vitess.Operator.Sdk.Topology.Rpc;

/// <summary>Describes gRPC methods whose messages are generated.</summary>
internal static class RpcMethods
{
    public static Method<TRequest, TResponse> Unary<TRequest, TResponse>(string service, string name)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() => Of<TRequest, TResponse>(MethodType.Unary, service, name);

    public static Method<TRequest, TResponse> ServerStream<TRequest, TResponse>(string service, string name)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() => Of<TRequest, TResponse>(MethodType.ServerStreaming, service, name);

    private static Method<TRequest, TResponse> Of<TRequest, TResponse>(MethodType type, string service, string name)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() =>
            new(type, service, name, new ProtoMarshaller<TRequest>(new(static () => new())), new ProtoMarshaller<TResponse>(new(static () => new())));
}
