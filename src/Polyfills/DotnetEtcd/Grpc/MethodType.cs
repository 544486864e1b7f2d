namespace Grpc.Core;

/// <summary>Which side of a call sends several messages.</summary>
public enum MethodType
{
    /// <summary>One message each way.</summary>
    Unary,

    /// <summary>Several requests, one response.</summary>
    ClientStreaming,

    /// <summary>One request, several responses.</summary>
    ServerStreaming,

    /// <summary>Several messages each way.</summary>
    DuplexStreaming,
}
