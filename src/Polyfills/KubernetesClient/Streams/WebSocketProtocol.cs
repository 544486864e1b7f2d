namespace k8s;

/// <summary>The sub-protocols of the API server's web sockets that the stand-in speaks.</summary>
public static class WebSocketProtocol
{
    /// <summary>The first version, binary.</summary>
    public const string ChannelWebSocketProtocol = "channel.k8s.io";

    /// <summary>The fourth version, binary; the one to ask for.</summary>
    public const string V4BinaryWebsocketProtocol = "v4.channel.k8s.io";
}
