namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>What to watch, and from when on.</summary>
/// <remarks>Names and meanings are those of the query parameters of the Kubernetes API.</remarks>
public sealed record WatchOptions
{
    /// <summary>The version after which changes are wanted; null starts with the present objects as added ones.</summary>
    public string? ResourceVersion { get; init; }

    /// <summary>Selects by labels.</summary>
    public string? LabelSelector { get; init; }

    /// <summary>Selects by fields.</summary>
    public string? FieldSelector { get; init; }

    /// <summary>When the server ends the stream, in whole seconds; null leaves it to the server.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Whether the server may send bookmarks. Default true.</summary>
    public bool AllowBookmarks { get; init; } = true;
}
