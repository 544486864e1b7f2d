namespace Grpc.Core;

/// <summary>Whether a channel uses TLS.</summary>
public abstract class ChannelCredentials
{
    /// <summary>No TLS.</summary>
    public static ChannelCredentials Insecure { get; } = new Plain();

    /// <summary>TLS with the trust of the machine.</summary>
    public static ChannelCredentials SecureSsl { get; } = new Tls();

    private sealed class Plain : ChannelCredentials;

    private sealed class Tls : ChannelCredentials;
}
