namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>What everybody may who is authenticated: discovery, health, and questions about oneself.</summary>
internal static class BuiltInRules
{
    public static readonly IReadOnlyList<AccessRule> Resources =
    [
        Rule(new() { { "verbs", List("create") }, { "apiGroups", List("authorization.k8s.io") }, { "resources", List("selfsubjectaccessreviews", "selfsubjectrulesreviews") } }),
        Rule(new() { { "verbs", List("create") }, { "apiGroups", List("authentication.k8s.io") }, { "resources", List("selfsubjectreviews") } }),
    ];

    public static readonly IReadOnlyList<AccessRule> Paths =
    [
        Rule(new() { { "verbs", List("get") }, { "nonResourceURLs", List("/healthz", "/livez", "/readyz", "/version", "/version/") } }),
        Rule(new() { { "verbs", List("get") }, { "nonResourceURLs", List("/api", "/api/*", "/apis", "/apis/*", "/healthz", "/livez", "/openapi", "/openapi/*", "/readyz", "/version", "/version/") } }),
    ];

    /// <summary>Paths that are open to those without credentials too.</summary>
    public static readonly AccessRule Public = Paths[0];

    private static AccessRule Rule(JsonMap rule) => new(rule);

    private static JsonList List(params ReadOnlySpan<string> texts)
    {
        var list = new JsonList();
        foreach (var text in texts)
        {
            list.Add(text);
        }

        return list;
    }
}
