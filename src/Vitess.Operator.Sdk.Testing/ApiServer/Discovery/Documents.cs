namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Serves everything that is no resource: discovery, health, version, OpenAPI.</summary>
internal sealed class Documents(ServerState server)
{
    private readonly DiscoveryDocuments _discovery = new(server.Registry);

    public ApiResponse Serve(ApiCall call)
    {
        var path = call.Request.Path.TrimEnd('/');
        if (call.Request.Method is not "GET" and not "HEAD")
        {
            throw _discovery.Knows(path) ? Refusals.MethodNotAllowed() : Refusals.PageNotFound();
        }

        return path switch
        {
            "/healthz" or "/livez" or "/readyz" => ApiResponse.Text(200, "ok"),
            "/version" => ApiResponse.Json(200, ServerVersion.Document()),
            _ => _discovery.Serve(call, path) ?? throw Refusals.PageNotFound(),
        };
    }
}
