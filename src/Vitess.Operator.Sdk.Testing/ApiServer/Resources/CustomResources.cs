namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The resources of the established definitions; immutable, so readers need no lock.</summary>
internal sealed class CustomResources
{
    public static readonly CustomResources None = new([]);

    private readonly Dictionary<(string Group, string Version, string Plural), ResourceInfo> _resources;

    public CustomResources(IEnumerable<CustomDefinition> definitions)
    {
        var all = definitions.SelectMany(d => d.Resources).ToList();
        _resources = all.ToDictionary(r => (r.Group, r.Version, r.Plural));
        Groups = [.. all
            .GroupBy(r => r.Group, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new GroupInfo(g.Key, [.. g
                .GroupBy(r => r.Version, StringComparer.Ordinal)
                .OrderBy(v => v.Key, VersionOrder.Instance)
                .Select(v => new VersionInfo(v.Key, [.. v.OrderBy(r => r.Plural, StringComparer.Ordinal)]))]))];
    }

    public IReadOnlyList<GroupInfo> Groups { get; }

    public ResourceInfo? Find(string group, string version, string plural) => _resources.GetValueOrDefault((group, version, plural));
}
