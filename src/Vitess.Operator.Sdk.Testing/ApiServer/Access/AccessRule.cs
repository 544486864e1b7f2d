namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>One rule of a role.</summary>
internal sealed class AccessRule(JsonMap rule)
{
    public IReadOnlyList<string> Verbs { get; } = [.. rule.List("verbs").Texts()];

    public IReadOnlyList<string> Groups { get; } = [.. rule.List("apiGroups").Texts()];

    public IReadOnlyList<string> Resources { get; } = [.. rule.List("resources").Texts()];

    public IReadOnlyList<string> Names { get; } = [.. rule.List("resourceNames").Texts()];

    public IReadOnlyList<string> Paths { get; } = [.. rule.List("nonResourceURLs").Texts()];

    public JsonMap Json => rule;

    public bool Allows(AccessAttributes wanted)
    {
        if (!Has(Verbs, wanted.Verb))
        {
            return false;
        }

        if (wanted.Path is not null)
        {
            return Paths.Any(p => p == "*" || p == wanted.Path || (p.EndsWith('*') && wanted.Path.StartsWith(p[..^1], StringComparison.Ordinal)));
        }

        return Has(Groups, wanted.Group) && HasResource(wanted) && (Names.Count == 0 || (wanted.Name.Length > 0 && Names.Contains(wanted.Name)));
    }

    /// <summary>Whether everything that the other rule grants is granted by this one.</summary>
    public bool Covers(AccessRule other) =>
        All(other.Verbs, Verbs) && All(other.Groups, Groups) && All(other.Resources, Resources)
        && (Names.Count == 0 || (other.Names.Count > 0 && other.Names.All(Names.Contains)))
        && All(other.Paths, Paths);

    private bool HasResource(AccessAttributes wanted) =>
        Has(Resources, wanted.QualifiedResource) || (wanted.Subresource.Length > 0 && Resources.Contains("*/" + wanted.Subresource));

    private static bool All(IReadOnlyList<string> wanted, IReadOnlyList<string> granted) => granted.Contains("*") || wanted.All(granted.Contains);

    private static bool Has(IReadOnlyList<string> granted, string wanted) => granted.Contains("*") || granted.Contains(wanted);
}
