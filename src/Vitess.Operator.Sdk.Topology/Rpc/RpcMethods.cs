using Google.Protobuf;
using Grpc.Core;

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
        where TResponse : class, IMessage<TResponse>, new() => new(type, service, name, Marshaller<TRequest>(), Marshaller<TResponse>());

    private static Marshaller<T> Marshaller<T>()
        where T : class, IMessage<T>, new()
    {
        var parser = new MessageParser<T>(static () => new T());
        return new(static message => message.ToByteArray(), parser.ParseFrom);
    }
}
