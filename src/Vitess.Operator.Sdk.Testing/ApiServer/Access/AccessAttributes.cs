namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>What somebody wants to do.</summary>
internal sealed record AccessAttributes
{
    public required string Verb { get; init; }

    public string Group { get; init; } = "";

    public string Resource { get; init; } = "";

    public string Subresource { get; init; } = "";

    public string Namespace { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>The path, when no resource is wanted.</summary>
    public string? Path { get; init; }

    public string QualifiedResource => Subresource.Length == 0 ? Resource : Resource + "/" + Subresource;

    public static AccessAttributes Of(RequestTarget target, string path) => target.IsResource
        ? new()
        {
            Verb = target.Verb,
            Group = target.Group,
            Resource = target.Plural,
            Subresource = target.Subresource,
            Namespace = target.Namespace,
            Name = target.Name,
        }
        : new() { Verb = target.Verb, Path = path };
}
