namespace k8s;

/// <summary>What runs over a web socket of several channels.</summary>
public enum StreamType
{
    /// <summary>Exec and attach: the data of a channel starts with its first byte.</summary>
    RemoteCommand,

    /// <summary>Port forwarding: each channel starts with two bytes that hold the port.</summary>
    PortForward,
}
