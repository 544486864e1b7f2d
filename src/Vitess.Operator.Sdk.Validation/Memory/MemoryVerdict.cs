namespace Vitess.Operator.Sdk.Validation.Memory;

/// <summary>What a memory limit does to a container.</summary>
public enum MemoryVerdict
{
    /// <summary>There is no limit: the node's memory is the limit.</summary>
    Unlimited = 0,

    /// <summary>The limit holds the peak and a margin.</summary>
    Fine = 1,

    /// <summary>The limit holds a warm server, but not its peak with a margin.</summary>
    Tight = 2,

    /// <summary>The server starts, and is killed when its caches fill.</summary>
    KilledUnderLoad = 3,

    /// <summary>The server is killed while it initialises its data directory, or as soon as it starts.</summary>
    KilledAtStart = 4,
}
