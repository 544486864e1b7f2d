namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Serves everything that is no resource: discovery, health, version, OpenAPI.</summary>
internal sealed class Documents(ServerState server)
{
    private static readonly string[] Health = ["/healthz", "/livez", "/readyz"];
    private static readonly HashSet<string> Checks = new(StringComparer.Ordinal) { "ping", "etcd", "log" };

    private readonly DiscoveryDocuments _discovery = new(server.Registry);
    private readonly OpenApiDocuments _openApi = new(server.Registry);

    public ApiResponse Serve(ApiCall call)
    {
        var path = call.Request.Path.TrimEnd('/');
        if (call.Request.Method is not "GET" and not "HEAD")
        {
            throw _discovery.Knows(path) ? Refusals.MethodNotAllowed() : Refusals.PageNotFound();
        }

        return path switch
        {
            "" => ApiResponse.Json(200, new JsonMap { { "paths", new JsonList(Paths().Order(StringComparer.Ordinal)) } }),
            "/version" => ApiResponse.Json(200, ServerVersion.Document()),
            "/metrics" => new() { Status = 200, ContentType = "text/plain; version=0.0.4; charset=utf-8; escaping=underscores", Body = Metrics() },
            _ => Healthy(path) ?? _openApi.Serve(call, path) ?? _discovery.Serve(call, path) ?? throw Refusals.PageNotFound(),
        };
    }

    private static ApiResponse? Healthy(string path)
    {
        var root = Array.Find(Health, h => path == h || path.StartsWith(h + "/", StringComparison.Ordinal));
        return root is not null && (path == root || Checks.Contains(path[(root.Length + 1)..])) ? ApiResponse.Text(200, "ok") : null;
    }

    private byte[] Metrics() => System.Text.Encoding.UTF8.GetBytes(
        $"# HELP apiserver_storage_revision Revision of the last change.\n# TYPE apiserver_storage_revision gauge\napiserver_storage_revision {server.Store.Revision}\n");

    private IEnumerable<string> Paths()
    {
        foreach (var fixedPath in new[] { "/api", "/api/v1", "/apis", "/apis/", "/metrics", "/openapi/v2", "/openapi/v3", "/openapi/v3/", "/version" })
        {
            yield return fixedPath;
        }

        foreach (var health in Health)
        {
            yield return health;
            foreach (var check in Checks)
            {
                yield return $"{health}/{check}";
            }
        }

        foreach (var group in server.Registry.Groups.Where(g => g.Name.Length > 0))
        {
            yield return "/apis/" + group.Name;
            foreach (var version in group.Versions)
            {
                yield return $"/apis/{group.Name}/{version.Name}";
            }
        }
    }
}
