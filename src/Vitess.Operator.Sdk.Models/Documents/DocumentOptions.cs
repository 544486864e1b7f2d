namespace Vitess.Operator.Sdk.Models;

/// <summary>How documents are read.</summary>
public sealed record DocumentOptions
{
    /// <summary>Every fault is an error.</summary>
    public static DocumentOptions Strict { get; } = new();

    /// <summary>Only what cannot be read at all is an error; what is unknown is kept.</summary>
    public static DocumentOptions Lenient { get; } = new() { IsStrict = false };

    /// <summary>
    /// Whether unknown and duplicate fields, missing fields, values that the schema refuses and unknown kinds are errors.
    /// Default: true. Otherwise the last of several equal fields counts and unknown ones are kept.
    /// </summary>
    public bool IsStrict { get; init; } = true;

    /// <summary>
    /// Whether strict reading keeps objects of any kind that this library does not know, such as those of other operators, instead of refusing
    /// them. Kinds in Kubernetes' own groups are always kept. Default: false.
    /// </summary>
    public bool KeepOtherKinds { get; init; }

    /// <summary>Name of the file, for messages; null for none.</summary>
    public string? Source { get; init; }

    /// <summary>The most bytes to read. Default: 64 MiB.</summary>
    public long MaxBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>The most nodes that aliases may add to the document. Default: 100,000.</summary>
    public int MaxAliasedNodes { get; init; } = 100_000;
}
