namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>How a container ends by itself.</summary>
/// <param name="After">How long after its start.</param>
/// <param name="ExitCode">The exit code: 1 for an error, 137 for a kill.</param>
/// <param name="Reason">The reason that Kubernetes shows: <c>Error</c>, <c>OOMKilled</c>, <c>Completed</c>.</param>
public sealed record ContainerFault(TimeSpan After, int ExitCode, string Reason)
{
    /// <summary>What the program writes before it ends. Default: nothing.</summary>
    public IReadOnlyList<string> Log { get; init; } = [];

    /// <summary>What the container runtime says of the end, as when a program cannot be started at all. Default: null.</summary>
    public string? Message { get; init; }

    /// <summary>The kernel kills the container because it takes more memory than its limit.</summary>
    /// <param name="after">How long after its start.</param>
    public static ContainerFault OutOfMemory(TimeSpan after) => new(after, 137, "OOMKilled");

    /// <summary>The program ends with exit code 1.</summary>
    /// <param name="after">How long after its start.</param>
    /// <param name="log">What it writes before.</param>
    public static ContainerFault Crash(TimeSpan after, params IReadOnlyList<string> log) => new(after, 1, "Error") { Log = log };
}
