using Grpc.Core;

namespace Grpc.Net.Client;

/// <summary>Settings of a channel, as a client hands them to its caller to change.</summary>
public sealed class GrpcChannelOptions
{
    /// <summary>Sends the requests; by default a <see cref="SocketsHttpHandler"/> with keep-alive pings.</summary>
    public HttpMessageHandler? HttpHandler { get; set; }

    /// <summary>Whether TLS is used; decides the scheme of addresses that name none.</summary>
    public ChannelCredentials? Credentials { get; set; }

    /// <summary>Largest message accepted, in bytes; default 4 MiB; null for no limit.</summary>
    public int? MaxReceiveMessageSize { get; set; } = 4 * 1024 * 1024;

    /// <summary>Largest message sent, in bytes; null, the default, for no limit.</summary>
    public int? MaxSendMessageSize { get; set; }
}
