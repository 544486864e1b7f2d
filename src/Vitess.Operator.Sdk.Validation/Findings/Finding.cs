namespace Vitess.Operator.Sdk.Validation;

/// <summary>One thing that a rule found.</summary>
/// <param name="Code">Stable code of the rule, such as <c>V0405</c>; the rules are listed in docs/reference/rules.md.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Path">Place in the object, such as <c>spec.cells[0].name</c>; empty for the object as a whole.</param>
/// <param name="Message">What is wrong and what comes of it, in plain words.</param>
public sealed record Finding(string Code, FindingSeverity Severity, string Path, string Message)
{
    /// <summary>How to put it right; null where nothing can be said.</summary>
    public string? Fix { get; init; }

    /// <summary>Where the fact behind the rule is written down.</summary>
    public string Source { get; init; } = "";

    /// <summary>The object, as <c>kind/name</c> or <c>kind/namespace/name</c>; empty if it could not be read.</summary>
    public string Object { get; init; } = "";

    /// <summary>File that holds the object; null if it has none.</summary>
    public string? File { get; init; }

    /// <summary>Line in the file, from 1; null if it is not known.</summary>
    public int? Line { get; init; }

    /// <summary>What suppressed the finding: <c>option</c>, or <c>annotation</c>; null if it counts.</summary>
    public string? SuppressedBy { get; init; }

    /// <summary>True if the finding was suppressed: it is listed, but does not count.</summary>
    public bool IsSuppressed => SuppressedBy is not null;

    /// <summary>The finding in one line.</summary>
    public override string ToString() => $"{Code} {Severity} {Object} {Path}: {Message}{(Fix is null ? "" : $" Fix: {Fix}")}";
}
