namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>How a change is treated.</summary>
internal sealed record UpdateOptions
{
    /// <summary>The change goes to the status subresource.</summary>
    public bool IsStatus { get; init; }

    /// <summary>The change binds a Pod to a node; nobody may do that by changing the Pod.</summary>
    public bool IsBinding { get; init; }

    /// <summary>The change is a patch: a missing resourceVersion is no demand.</summary>
    public bool IsPatch { get; init; }

    /// <summary>A uid in the content is a precondition.</summary>
    public bool UidMustMatch { get; init; }

    /// <summary>An object that is not there is created.</summary>
    public bool CreatesWhenMissing { get; init; }
}
