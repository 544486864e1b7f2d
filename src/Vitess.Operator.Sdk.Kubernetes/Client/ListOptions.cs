namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>What to list. Nothing set means: everything, as new as a quorum read.</summary>
/// <remarks>Names and meanings are those of the query parameters of the Kubernetes API.</remarks>
public sealed record ListOptions
{
    /// <summary>Selects by labels, such as <c>app=x,tier in (a,b)</c>.</summary>
    public string? LabelSelector { get; init; }

    /// <summary>Selects by fields, such as <c>metadata.name=x</c>.</summary>
    public string? FieldSelector { get; init; }

    /// <summary>How many objects a page holds at most; null means no paging.</summary>
    public int? Limit { get; init; }

    /// <summary>Where the last page ended: <see cref="ObjectPage.Continue"/>.</summary>
    public string? Continue { get; init; }

    /// <summary>How new the answer has to be; <c>0</c> takes what the server's cache holds.</summary>
    public string? ResourceVersion { get; init; }

    /// <summary><c>NotOlderThan</c> or <c>Exact</c>; only together with <see cref="ResourceVersion"/>.</summary>
    public string? ResourceVersionMatch { get; init; }
}
