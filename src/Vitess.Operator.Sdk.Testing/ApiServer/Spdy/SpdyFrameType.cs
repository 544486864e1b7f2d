namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The frames of SPDY/3.1 that are not data.</summary>
internal enum SpdyFrameType
{
    /// <summary>Opens a stream, with headers.</summary>
    SynStream = 1,

    /// <summary>Accepts a stream.</summary>
    SynReply = 2,

    /// <summary>Ends a stream at once.</summary>
    RstStream = 3,

    /// <summary>Settings of the connection.</summary>
    Settings = 4,

    /// <summary>Asks for an echo.</summary>
    Ping = 6,

    /// <summary>The sender opens no more streams.</summary>
    GoAway = 7,

    /// <summary>Further headers of a stream.</summary>
    Headers = 8,

    /// <summary>How much more the sender takes.</summary>
    WindowUpdate = 9,
}
