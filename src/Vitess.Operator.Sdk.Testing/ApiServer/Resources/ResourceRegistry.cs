namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>All resources that are served now: built-in ones and those of established definitions.</summary>
internal sealed class ResourceRegistry
{
    private static readonly Dictionary<(string Group, string Version), VersionInfo> BuiltIn = BuiltInResources.Groups
        .SelectMany(g => g.Versions.Select(v => (Key: (g.Name, v.Name), v)))
        .ToDictionary(e => e.Key, e => e.v);

    private static readonly Dictionary<(string Group, string Version, string Plural), ResourceInfo> BuiltInByPlural = BuiltIn.Values
        .SelectMany(v => v.Resources)
        .ToDictionary(r => (r.Group, r.Version, r.Plural));

    private volatile CustomResources _custom = CustomResources.None;

    /// <summary>The groups of custom resources, in the order of their names.</summary>
    public IReadOnlyList<GroupInfo> CustomGroups => _custom.Groups;

    public IEnumerable<GroupInfo> Groups => BuiltInResources.Groups.Concat(_custom.Groups);

    public IEnumerable<ResourceInfo> Resources => Groups.SelectMany(g => g.Versions).SelectMany(v => v.Resources);

    public void SetCustom(IEnumerable<CustomDefinition> definitions) => _custom = new CustomResources(definitions);

    public bool IsBuiltInVersion(string group, string version) => BuiltIn.ContainsKey((group, version));

    public ResourceInfo? Find(string group, string version, string plural) =>
        BuiltInByPlural.GetValueOrDefault((group, version, plural)) ?? _custom.Find(group, version, plural);

    public ResourceInfo? FindByKind(string group, string version, string kind) =>
        Resources.FirstOrDefault(r => r.Group == group && r.Version == version && r.Kind == kind);

    /// <summary>One resource for each kind of stored objects.</summary>
    public IEnumerable<ResourceInfo> Stored => Resources
        .Where(r => r.Verbs.Contains("list") && r.Plural != "componentstatuses")
        .GroupBy(r => r.StorageKey, StringComparer.Ordinal)
        .Select(g => g.FirstOrDefault(r => r.Version == r.StorageVersion) ?? g.First());
}
