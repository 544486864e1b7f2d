namespace k8s;

/// <summary>The channels of a remote command.</summary>
public enum ChannelIndex : byte
{
    /// <summary>Input.</summary>
    StdIn,

    /// <summary>Output.</summary>
    StdOut,

    /// <summary>Output of errors.</summary>
    StdErr,

    /// <summary>How the command ended.</summary>
    Error,

    /// <summary>The size of the terminal.</summary>
    Resize,
}
