namespace Grpc.Core;

/// <summary>Result of a gRPC call; the numbers are the wire contract of gRPC.</summary>
public enum StatusCode
{
    /// <summary>Success.</summary>
    OK = 0,

    /// <summary>The caller cancelled the call.</summary>
    Cancelled = 1,

    /// <summary>An error without a more exact code.</summary>
    Unknown = 2,

    /// <summary>An argument is wrong whatever the state of the server.</summary>
    InvalidArgument = 3,

    /// <summary>The deadline passed; the call may have taken effect.</summary>
    DeadlineExceeded = 4,

    /// <summary>What the call names does not exist.</summary>
    NotFound = 5,

    /// <summary>What the call creates exists already.</summary>
    AlreadyExists = 6,

    /// <summary>The caller is known but may not do this.</summary>
    PermissionDenied = 7,

    /// <summary>A quota, a limit or memory is used up.</summary>
    ResourceExhausted = 8,

    /// <summary>The state of the server does not allow the call.</summary>
    FailedPrecondition = 9,

    /// <summary>A concurrent change got in the way.</summary>
    Aborted = 10,

    /// <summary>A position beyond the valid range.</summary>
    OutOfRange = 11,

    /// <summary>The server does not know the method.</summary>
    Unimplemented = 12,

    /// <summary>The server or the transport broke its own rules.</summary>
    Internal = 13,

    /// <summary>The server cannot be reached now; try again.</summary>
    Unavailable = 14,

    /// <summary>Data is lost or damaged.</summary>
    DataLoss = 15,

    /// <summary>The caller has not proved who it is.</summary>
    Unauthenticated = 16,
}
