namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Keeps one APIService for each group and version of custom resources.</summary>
internal static class ApiServices
{
    private const string Key = "apiregistration.k8s.io/apiservices";

    /// <summary>Brings the stored objects into line with what is served; the caller holds the lock.</summary>
    public static void Sync(ServerState server)
    {
        var resource = server.Registry.Find("apiregistration.k8s.io", "v1", "apiservices")!;
        var kind = server.Store.Kind(Key);
        var wanted = server.Registry.CustomGroups
            .SelectMany(g => g.Versions.Select(v => (Name: $"{v.Name}.{g.Name}", Group: g.Name, Version: v.Name)))
            .ToList();
        foreach (var (name, group, version) in wanted.Where(w => kind.Find("", w.Name) is null))
        {
            var made = ObjectCodec.Build(resource, Make(server, name, group, version), server.Store.Revision + 1);
            server.Store.Commit(kind, ChangeType.Added, made, null);
        }

        foreach (var stored in kind.All(null).Where(s => !wanted.Exists(w => w.Name == s.Name)).ToList())
        {
            var gone = ObjectCodec.Build(resource, stored.Tree(), server.Store.Revision + 1);
            server.Store.Commit(kind, ChangeType.Deleted, gone, stored);
        }
    }

    private static JsonMap Make(ServerState server, string name, string group, string version) => new()
    {
        { "kind", "APIService" },
        { "apiVersion", "apiregistration.k8s.io/v1" },
        {
            "metadata", new JsonMap
            {
                { "name", name }, { "uid", server.Identities.Uid() }, { "creationTimestamp", server.Now },
                { "labels", new JsonMap { { "kube-aggregator.kubernetes.io/automanaged", "true" } } },
            }
        },
        { "spec", new JsonMap { { "group", group }, { "version", version }, { "groupPriorityMinimum", 1000L }, { "versionPriority", 100L } } },
        {
            "status", new JsonMap
            {
                {
                    "conditions", new JsonList
                    {
                        new JsonMap
                        {
                            { "type", "Available" }, { "status", "True" }, { "lastTransitionTime", server.Now },
                            { "reason", "Local" }, { "message", "Local APIServices are always available" },
                        },
                    }
                },
            }
        },
    };
}
