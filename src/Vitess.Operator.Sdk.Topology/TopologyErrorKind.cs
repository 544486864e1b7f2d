namespace Vitess.Operator.Sdk.Topology;

/// <summary>What went wrong in a topology operation.</summary>
/// <remarks>The kinds of Vitess' own library; remote callers tell them apart by the text prefix of <see cref="TopologyException"/>.</remarks>
public enum TopologyErrorKind
{
    /// <summary>A record to be created is there already.</summary>
    NodeExists,

    /// <summary>A record or directory is not there.</summary>
    NoNode,

    /// <summary>A directory still has entries.</summary>
    NodeNotEmpty,

    /// <summary>The server did not answer in time, or is unreachable.</summary>
    Timeout,

    /// <summary>The operation was cancelled or its connection closed.</summary>
    Interrupted,

    /// <summary>The record was changed since it was read.</summary>
    BadVersion,

    /// <summary>Some cells could not be read; what was read is incomplete.</summary>
    PartialResult,

    /// <summary>The implementation is unknown to this library.</summary>
    NoImplementation,

    /// <summary>The server refused for lack of resources, a too large message included.</summary>
    ResourceExhausted,

    /// <summary>The operation is not allowed in the present state, for example deleting a serving shard.</summary>
    FailedPrecondition,

    /// <summary>The name of a keyspace or shard is none that Vitess accepts; nothing was read or written.</summary>
    InvalidName,

    /// <summary>The server answered with an error that stands for none of the other kinds, for example a refused password, or holds bytes that are no such record.</summary>
    Failed,
}
