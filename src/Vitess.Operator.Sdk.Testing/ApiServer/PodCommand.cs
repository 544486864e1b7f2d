namespace Vitess.Operator.Sdk.Testing;

/// <summary>A command that a client runs in a container, as kubectl exec does.</summary>
public sealed class PodCommand
{
    /// <summary>The namespace of the Pod.</summary>
    public required string Namespace { get; init; }

    /// <summary>The name of the Pod.</summary>
    public required string Pod { get; init; }

    /// <summary>The name of the container.</summary>
    public required string Container { get; init; }

    /// <summary>The program and its arguments.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>What the client sends; at its end at once when it sends nothing.</summary>
    public required Stream Input { get; init; }

    /// <summary>What the client prints.</summary>
    public required Stream Output { get; init; }

    /// <summary>What the client prints as errors.</summary>
    public required Stream Error { get; init; }
}
