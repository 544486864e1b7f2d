namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>How to write an object.</summary>
/// <remarks>Names and meanings are those of the query parameters of the Kubernetes API.</remarks>
public sealed record WriteOptions
{
    /// <summary>The name under which the written fields are recorded; null takes the client's.</summary>
    public string? FieldManager { get; init; }

    /// <summary>Whether the server only pretends to write. Default false.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whether an apply takes fields away from other managers. Only for apply.</summary>
    public bool? Force { get; init; }

    /// <summary><c>Ignore</c>, <c>Warn</c> or <c>Strict</c>; null leaves it to the server.</summary>
    public string? FieldValidation { get; init; }

    /// <summary>The subresource to write, such as <c>status</c>; null writes the object itself.</summary>
    public string? Subresource { get; init; }

    internal static WriteOptions Default { get; } = new();
}
