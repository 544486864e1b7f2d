namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>What a path and method ask for.</summary>
internal sealed record RequestTarget
{
    private static readonly HashSet<string> NamespaceSubresources = new(StringComparer.Ordinal) { "status", "finalize" };

    public bool IsResource { get; private init; }

    public string Verb { get; private init; } = "";

    public string Group { get; private init; } = "";

    public string Version { get; private init; } = "";

    public string Namespace { get; private init; } = "";

    public string Plural { get; private init; } = "";

    public string Name { get; private init; } = "";

    public string Subresource { get; private init; } = "";

    /// <summary>What follows the subresource, for proxies.</summary>
    public string Rest { get; private init; } = "";

    public bool HasNamespace { get; private init; }

    public static RequestTarget Parse(ApiRequest request)
    {
        var parts = request.Path.Trim('/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        var core = parts.Length > 0 && parts[0] == "api";
        var named = parts.Length > 0 && parts[0] == "apis";
        var head = core ? 2 : 3;
        if ((!core && !named) || parts.Length <= head)
        {
            return new() { Verb = LowerMethod(request.Method), Version = core && parts.Length > 1 ? parts[1] : "" };
        }

        return Resource(request, parts[head..], core ? "" : parts[1], parts[head - 1]);
    }

    private static RequestTarget Resource(ApiRequest request, string[] parts, string group, string version)
    {
        var verb = request.Method switch { "POST" => "create", "GET" or "HEAD" => "get", "PUT" => "update", "PATCH" => "patch", "DELETE" => "delete", _ => "" };
        if (parts[0] == "watch" && parts.Length > 1)
        {
            parts = parts[1..];
            verb = "watch";
        }

        var ns = "";
        var hasNamespace = false;
        if (parts[0] == "namespaces" && parts.Length > 1)
        {
            hasNamespace = true;
            ns = parts[1];
            if (parts.Length > 2 && !NamespaceSubresources.Contains(parts[2]))
            {
                parts = parts[2..];
            }
        }

        var name = parts.Length > 1 ? parts[1] : "";
        return new()
        {
            IsResource = true,
            Verb = Refine(verb, name, request),
            Group = group,
            Version = version,
            Namespace = ns,
            HasNamespace = hasNamespace && parts[0] != "namespaces",
            Plural = parts[0],
            Name = name,
            Subresource = parts.Length > 2 ? parts[2] : "",
            Rest = string.Join('/', parts.Skip(3)),
        };
    }

    private static string Refine(string verb, string name, ApiRequest request) => verb switch
    {
        "get" when name.Length == 0 => request.Query.Flag("watch") ? "watch" : "list",
        "delete" when name.Length == 0 => "deletecollection",
        _ => verb,
    };

#pragma warning disable CA1308 // verbs are lower case
    private static string LowerMethod(string method) => method.ToLowerInvariant();
#pragma warning restore CA1308
}
