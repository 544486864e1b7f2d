namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>How a change is treated.</summary>
internal sealed record UpdateOptions
{
    /// <summary>The change goes to the status subresource.</summary>
    public bool IsStatus { get; init; }

    /// <summary>The subresource that changes a part of the object: finalize, resize, ephemeralcontainers.</summary>
    public string? Part { get; init; }

    /// <summary>The server itself makes the change: content is not checked, and nobody owns its fields.</summary>
    public bool IsInternal { get; init; }

    /// <summary>The change is a patch: a missing resourceVersion is no demand.</summary>
    public bool IsPatch { get; init; }

    /// <summary>A uid in the content is a precondition.</summary>
    public bool UidMustMatch { get; init; }

    /// <summary>The content is new altogether: what is stored is not looked at to make it.</summary>
    public bool Replaces { get; init; }

    /// <summary>An object that is not there is created.</summary>
    public bool CreatesWhenMissing { get; init; }

    /// <summary>Called before a missing object is created.</summary>
    public Action? BeforeCreate { get; init; }
}
