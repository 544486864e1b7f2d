namespace Grpc.Core;

/// <summary>One method of a service.</summary>
/// <typeparam name="TRequest">Type of the request.</typeparam>
/// <typeparam name="TResponse">Type of the response.</typeparam>
/// <param name="type">Which side sends several messages.</param>
/// <param name="serviceName">Full name of the service, such as <c>etcdserverpb.KV</c>.</param>
/// <param name="name">Name of the method.</param>
/// <param name="requestMarshaller">Bytes of requests.</param>
/// <param name="responseMarshaller">Bytes of responses.</param>
public class Method<TRequest, TResponse>(
    MethodType type, string serviceName, string name, Marshaller<TRequest> requestMarshaller, Marshaller<TResponse> responseMarshaller)
{
    /// <summary>Which side sends several messages.</summary>
    public MethodType Type { get; } = type;

    /// <summary>Full name of the service.</summary>
    public string ServiceName { get; } = serviceName;

    /// <summary>Name of the method.</summary>
    public string Name { get; } = name;

    /// <summary>Path of the request: <c>/service/method</c>.</summary>
    public string FullName { get; } = $"/{serviceName}/{name}";

    /// <summary>Bytes of requests.</summary>
    public Marshaller<TRequest> RequestMarshaller { get; } = requestMarshaller;

    /// <summary>Bytes of responses.</summary>
    public Marshaller<TResponse> ResponseMarshaller { get; } = responseMarshaller;
}
