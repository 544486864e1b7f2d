namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The paths of resources in an OpenAPI document.</summary>
internal sealed class OpenApiPaths(string refPrefix)
{
    private static readonly (string Method, string Verb, string Word, string Action)[] ObjectVerbs =
        [("get", "get", "read", "get"), ("put", "update", "replace", "put"), ("delete", "delete", "delete", "delete"), ("patch", "patch", "patch", "patch")];

    private static readonly string[] WriteParameters = ["dryRun", "fieldManager", "fieldValidation"];
    private static readonly string[] ListParameters =
        ["allowWatchBookmarks", "continue", "fieldSelector", "labelSelector", "limit", "resourceVersion", "resourceVersionMatch", "sendInitialEvents", "timeoutSeconds", "watch"];

    public void Add(JsonMap paths, ResourceInfo resource, string typeName)
    {
        var root = resource.Group.Length == 0 ? $"/api/{resource.Version}" : $"/apis/{resource.Group}/{resource.Version}";
        var scope = resource.Namespaced ? "Namespaced" : "";
        var collection = root + (resource.Namespaced ? "/namespaces/{namespace}/" : "/") + resource.Plural;
        var context = new Context(resource, typeName, scope);
        if (resource.Namespaced && resource.Verbs.Contains("list"))
        {
            paths[$"{root}/{resource.Plural}"] = new JsonMap { { "get", Operation(context, "list", "", "ForAllNamespaces", "list", ListParameters) } };
        }

        paths[collection] = Collection(context);
        if (resource.Verbs.Contains("get"))
        {
            paths[collection + "/{name}"] = Object(context, resource.Verbs, "");
        }

        foreach (var sub in resource.Subresources.Values)
        {
            paths[$"{collection}/{{name}}/{sub.Name}"] = Object(context, sub.Verbs, char.ToUpperInvariant(sub.Name[0]) + sub.Name[1..]);
        }
    }

    private JsonMap Collection(Context context)
    {
        var path = new JsonMap();
        var verbs = context.Resource.Verbs;
        if (verbs.Contains("list"))
        {
            path["get"] = Operation(context, "list", context.Scope, "", "list", ListParameters);
        }

        if (verbs.Contains("create"))
        {
            path["post"] = Operation(context, "create", context.Scope, "", "post", WriteParameters);
        }

        if (verbs.Contains("deletecollection"))
        {
            path["delete"] = Operation(context, "delete", "Collection" + context.Scope, "", "deletecollection", ListParameters);
        }

        return path;
    }

    private JsonMap Object(Context context, IReadOnlyList<string> verbs, string suffix)
    {
        var path = new JsonMap();
        foreach (var (method, verb, word, action) in ObjectVerbs.Where(v => verbs.Contains(v.Verb)))
        {
            string[] parameters = verb == "patch" ? [.. WriteParameters, "force"] : verb == "update" ? WriteParameters : verb == "delete" ? ["dryRun", "gracePeriodSeconds", "orphanDependents", "propagationPolicy"] : [];
            path[method] = Operation(context, word, context.Scope, suffix, action, parameters);
        }

        if (suffix.Length > 0 && verbs.Contains("create"))
        {
            path["post"] = Operation(context, "create", context.Scope, suffix, "post", WriteParameters);
        }

        return path;
    }

    private JsonMap Operation(Context context, string word, string scope, string suffix, string action, IEnumerable<string> parameters)
    {
        var resource = context.Resource;
        var operation = new JsonMap
        {
            { "tags", new JsonList { OperationNames.Tag(resource.Group, resource.Version) } },
            { "operationId", word + OperationNames.GroupVersion(resource.Group, resource.Version) + scope + resource.Kind + suffix },
            { "parameters", new JsonList(parameters.Select(Parameter)) },
            { "responses", new JsonMap { { "200", Response(action == "list" ? context.TypeName + "List" : context.TypeName) } } },
            { "x-kubernetes-action", action },
            { "x-kubernetes-group-version-kind", new JsonMap { { "group", resource.Group }, { "version", resource.Version }, { "kind", resource.Kind } } },
        };
        return operation;
    }

    private static JsonMap Parameter(string name) => new()
    {
        { "name", name },
        { "in", "query" },
        {
            "schema", new JsonMap
            {
                { "type", name is "limit" or "timeoutSeconds" or "gracePeriodSeconds" ? "integer" : name is "watch" or "force" or "allowWatchBookmarks" or "sendInitialEvents" or "orphanDependents" ? "boolean" : "string" },
                { "uniqueItems", true },
            }
        },
    };

    private JsonMap Response(string typeName) => new()
    {
        { "description", "OK" },
        { "content", new JsonMap { { "application/json", new JsonMap { { "schema", new JsonMap { { "$ref", refPrefix + typeName } } } } } } },
    };

    private sealed record Context(ResourceInfo Resource, string TypeName, string Scope);
}
