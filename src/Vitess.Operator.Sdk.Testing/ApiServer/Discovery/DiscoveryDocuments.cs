namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The documents by which clients find groups, versions and resources.</summary>
internal sealed class DiscoveryDocuments(ResourceRegistry registry)
{
    public bool Knows(string path) => path is "/api" or "/apis" or "/version" or "/api/v1" || path.StartsWith("/apis/", StringComparison.Ordinal);

    public ApiResponse? Serve(ApiCall call, string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            ["api"] => Groups(call, core: true),
            ["apis"] => Groups(call, core: false),
            ["api", var version] => Resources("", version),
            ["apis", var group] => Group(group),
            ["apis", var group, var version] => Resources(group, version),
            _ => null,
        };
    }

    private ApiResponse Groups(ApiCall call, bool core)
    {
        if (AggregatedDiscovery.Version(call.Request.Header("Accept")) is { } version)
        {
            var groups = core ? BuiltInResources.Groups.Where(g => g.Name.Length == 0) : registry.Groups.Where(g => g.Name.Length > 0);
            return new() { Status = 200, ContentType = AggregatedDiscovery.ContentType(version), Body = JsonWriter.Write(AggregatedDiscovery.Document(version, groups)) };
        }

        return ApiResponse.Json(200, core ? Versions() : GroupList());
    }

    private static JsonMap Versions() => new()
    {
        { "kind", "APIVersions" },
        { "versions", new JsonList { "v1" } },
        { "serverAddressByClientCIDRs", new JsonList { new JsonMap { { "clientCIDR", "0.0.0.0/0" }, { "serverAddress", "127.0.0.1:443" } } } },
    };

    private JsonMap GroupList() => new()
    {
        { "kind", "APIGroupList" },
        { "apiVersion", "v1" },
        { "groups", new JsonList(registry.Groups.Where(g => g.Name.Length > 0).Select(GroupEntry)) },
    };

    private ApiResponse? Group(string name)
    {
        if (registry.Groups.FirstOrDefault(g => g.Name == name && name.Length > 0) is not { } group)
        {
            return null;
        }

        var document = GroupEntry(group);
        document.InsertFirst("apiVersion", "v1");
        document.InsertFirst("kind", "APIGroup");
        return ApiResponse.Json(200, document);
    }

    private static JsonMap GroupEntry(GroupInfo group) => new()
    {
        { "name", group.Name },
        { "versions", new JsonList(group.Versions.Select(v => VersionEntry(group, v))) },
        { "preferredVersion", VersionEntry(group, group.Versions[0]) },
    };

    private static JsonMap VersionEntry(GroupInfo group, VersionInfo version) =>
        new() { { "groupVersion", group.Name + "/" + version.Name }, { "version", version.Name } };

    private ApiResponse? Resources(string group, string version)
    {
        if (registry.Groups.FirstOrDefault(g => g.Name == group)?.Versions.FirstOrDefault(v => v.Name == version) is not { } found)
        {
            return null;
        }

        return ApiResponse.Json(200, new JsonMap
        {
            { "kind", "APIResourceList" },
            { "apiVersion", "v1" },
            { "groupVersion", group.Length == 0 ? version : group + "/" + version },
            { "resources", new JsonList(found.Resources.SelectMany(ResourceEntries.Of)) },
        });
    }
}
