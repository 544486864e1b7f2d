namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>One owner of a cached object.</summary>
/// <param name="ApiVersion">The owner's <c>apiVersion</c>.</param>
/// <param name="Kind">The owner's kind.</param>
/// <param name="Name">The owner's name; its namespace is that of the object.</param>
/// <param name="Uid">The owner's uid.</param>
/// <param name="IsController">Whether it is the one owner that manages the object.</param>
public sealed record OwnerReference(string ApiVersion, string Kind, string Name, string Uid, bool IsController)
{
    /// <summary>Whether the owner is of a kind, in whatever version.</summary>
    /// <param name="kind">The kind.</param>
    public bool IsOfKind(ResourceKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var slash = ApiVersion.IndexOf('/', StringComparison.Ordinal);
        return Kind == kind.Kind && (slash < 0 ? string.Empty : ApiVersion[..slash]) == kind.Group;
    }
}
