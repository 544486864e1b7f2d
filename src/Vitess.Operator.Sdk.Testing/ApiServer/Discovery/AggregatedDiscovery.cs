namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Discovery of all groups in one document.</summary>
internal static class AggregatedDiscovery
{
    /// <summary>The version that an Accept header asks for; null when it asks for the plain form first.</summary>
    public static string? Version(string? accept)
    {
        var refused = false;
        foreach (var clause in (accept ?? "").Split(','))
        {
            var parts = clause.Split(';').Select(p => p.Trim()).ToList();
            if (parts[0] is not (MediaTypes.Json or "*/*" or "application/*"))
            {
                continue;
            }

            if (!parts.Contains("as=APIGroupDiscoveryList"))
            {
                return parts.Exists(p => p.StartsWith("as=", StringComparison.Ordinal)) ? throw NotServed() : null;
            }

            if (parts.Contains("g=apidiscovery.k8s.io") && parts.Find(p => p is "v=v2" or "v=v2beta1") is { } version)
            {
                return version[2..];
            }

            refused = true;
        }

        return refused ? throw NotServed() : null;
    }

    private static ApiException NotServed() => Refusals.NotAcceptable(MediaTypes.Json, MediaTypes.Yaml, MediaTypes.Protobuf);

    public static string ContentType(string version) => $"{MediaTypes.Json};g=apidiscovery.k8s.io;v={version};as=APIGroupDiscoveryList";

    public static JsonMap Document(string version, IEnumerable<GroupInfo> groups) => new()
    {
        { "kind", "APIGroupDiscoveryList" },
        { "apiVersion", "apidiscovery.k8s.io/" + version },
        { "metadata", new JsonMap() },
        { "items", new JsonList(groups.Select(Group)) },
    };

    private static JsonMap Group(GroupInfo group) => new()
    {
        { "metadata", group.Name.Length == 0 ? new JsonMap() : new JsonMap { { "name", group.Name }, { "creationTimestamp", null } } },
        { "versions", new JsonList(group.Versions.Select(Version)) },
    };

    private static JsonMap Version(VersionInfo version) => new()
    {
        { "version", version.Name },
        { "resources", new JsonList(version.Resources.Select(Resource)) },
        { "freshness", "Current" },
    };

    private static JsonMap Resource(ResourceInfo resource)
    {
        var entry = new JsonMap
        {
            { "resource", resource.Plural },
            { "responseKind", Kind(resource.IsCustom ? resource.Group : "", resource.IsCustom ? resource.Version : "", resource.Kind) },
            { "scope", resource.Namespaced ? "Namespaced" : "Cluster" },
            { "singularResource", resource.Singular },
            { "verbs", new JsonList(resource.Verbs) },
        };
        Add(entry, "shortNames", resource.ShortNames);
        Add(entry, "categories", resource.Categories);
        if (resource.Subresources.Count > 0)
        {
            entry["subresources"] = new JsonList(resource.Subresources.Values.Select(Subresource));
        }

        return entry;
    }

    private static JsonMap Subresource(SubresourceInfo sub) => new()
    {
        { "subresource", sub.Name }, { "responseKind", Kind(sub.Group, sub.Version, sub.Kind) }, { "verbs", new JsonList(sub.Verbs) },
    };

    private static JsonMap Kind(string group, string version, string kind) => new() { { "group", group }, { "version", version }, { "kind", kind } };

    private static void Add(JsonMap entry, string key, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
        {
            entry[key] = new JsonList(values);
        }
    }
}
