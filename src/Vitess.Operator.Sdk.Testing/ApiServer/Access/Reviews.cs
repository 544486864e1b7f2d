namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Answers reviews: kinds that are asked and never stored.</summary>
internal sealed class Reviews(ServerState server, Authorizer authorizer, ObjectDecoder decoder)
{
    public static bool Handles(ResourceInfo resource) => resource.Group is "authorization.k8s.io" or "authentication.k8s.io";

    public ApiResponse Create(ApiCall call)
    {
        var resource = call.Resource;
        var review = decoder.Decode(call, resource.Kind, resource.Group, resource.Version, resource.Schema);
        var answer = resource.Kind switch
        {
            "SelfSubjectReview" => WhoAmI(call),
            "SelfSubjectRulesReview" => Rules(call, review),
            "TokenReview" => Token(review),
            _ => Access(call, review),
        };
        answer.InsertFirst("apiVersion", resource.GroupVersion);
        answer.InsertFirst("kind", resource.Kind);
        return ApiResponse.Json(201, answer);
    }

    private JsonMap WhoAmI(ApiCall call) => new()
    {
        { "metadata", new JsonMap { { "creationTimestamp", server.Now } } },
        { "status", new JsonMap { { "userInfo", UserInfo(call.User) } } },
    };

    private static JsonMap UserInfo(ApiUser user)
    {
        var info = new JsonMap { { "username", user.Name } };
        if (user.Uid.Length > 0)
        {
            info["uid"] = user.Uid;
        }

        info["groups"] = new JsonList(user.Groups);
        return info;
    }

    private JsonMap Access(ApiCall call, JsonMap review)
    {
        var spec = review.Map("spec") ?? [];
        var (resource, path) = (spec.Map("resourceAttributes"), spec.Map("nonResourceAttributes"));
        if (resource is null == path is null)
        {
            throw Refusals.Invalid(call.Resource.Group, "", "", [FieldError.Invalid(
                "spec.resourceAttributes", null, "exactly one of nonResourceAttributes or resourceAttributes must be specified")]);
        }

        var user = call.Resource.Kind == "SelfSubjectAccessReview"
            ? call.User
            : new ApiUser(spec.Text("user") ?? "", spec.Text("uid") ?? "", [.. spec.List("groups").Texts()]);
        var reason = authorizer.Decide(user, Attributes(resource, path));
        var status = new JsonMap { { "allowed", reason is not null } };
        if (!string.IsNullOrEmpty(reason))
        {
            status["reason"] = reason;
        }

        return new() { { "metadata", review["metadata"] ?? new JsonMap() }, { "spec", spec }, { "status", status } };
    }

    private static AccessAttributes Attributes(JsonMap? resource, JsonMap? path) => resource is null
        ? new() { Verb = path.Text("verb") ?? "", Path = path.Text("path") ?? "" }
        : new()
        {
            Verb = resource.Text("verb") ?? "",
            Group = resource.Text("group") ?? "",
            Resource = resource.Text("resource") ?? "",
            Subresource = resource.Text("subresource") ?? "",
            Namespace = resource.Text("namespace") ?? "",
            Name = resource.Text("name") ?? "",
        };

    private JsonMap Rules(ApiCall call, JsonMap review)
    {
        var ns = JsonTree.TextAt(review, "spec", "namespace") ?? "";
        if (ns.Length == 0)
        {
            throw Refusals.BadRequest("no namespace on request");
        }

        var rules = call.User.IsMaster
            ? [.. Everything()]
            : authorizer.Grants(call.User, ns).Select(g => g.Rule).ToList();
        return new()
        {
            { "metadata", new JsonMap() },
            { "spec", new JsonMap() },
            {
                "status", new JsonMap
                {
                    { "resourceRules", new JsonList(rules.Where(r => r.Paths.Count == 0).Select(r => r.Json)) },
                    { "nonResourceRules", new JsonList(rules.Where(r => r.Paths.Count > 0).Select(r => r.Json)) },
                    { "incomplete", false },
                }
            },
        };
    }

    private static IEnumerable<AccessRule> Everything()
    {
        yield return new(new() { { "verbs", new JsonList { "*" } }, { "apiGroups", new JsonList { "*" } }, { "resources", new JsonList { "*" } } });
        yield return new(new() { { "verbs", new JsonList { "*" } }, { "nonResourceURLs", new JsonList { "*" } } });
        foreach (var rule in BuiltInRules.Resources.Concat(BuiltInRules.Paths))
        {
            yield return rule;
        }
    }

    private JsonMap Token(JsonMap review)
    {
        var token = JsonTree.TextAt(review, "spec", "token");
        var user = server.Tokens.Find(token ?? "");
        return new()
        {
            { "metadata", new JsonMap() },
            { "spec", review.Map("spec") ?? [] },
            { "status", user is null ? new JsonMap { { "user", new JsonMap() } } : new JsonMap { { "authenticated", true }, { "user", UserInfo(user) } } },
        };
    }
}
