namespace Vitess.Operator.Sdk.Testing.Faults;

/// <summary>What goes wrong at one write of a program.</summary>
public enum FaultKind
{
    /// <summary>The program ends just before the write, and is started anew.</summary>
    CrashBefore,

    /// <summary>The program ends just after the write, before it learns of it, and is started anew.</summary>
    CrashAfter,

    /// <summary>409: somebody else changed the object in between.</summary>
    Conflict,

    /// <summary>429 with a Retry-After of three seconds.</summary>
    TooManyRequests,

    /// <summary>500: the server failed.</summary>
    InternalError,

    /// <summary>The write is carried out, but the connection breaks before the answer.</summary>
    AppliedWithoutReply,

    /// <summary>What the watches tell of the write, and of all that happens in the next five seconds, is lost; then they begin anew.</summary>
    DroppedWatchEvents,

    /// <summary>The program ends after the write, and what it lists at its new start is two changes old.</summary>
    OldState,

    /// <summary>From the write on, no topology server answers for a minute.</summary>
    TopologyDown,

    /// <summary>From the write on, no tablet answers for a minute, and calls made then never end.</summary>
    TabletsHang,
}
