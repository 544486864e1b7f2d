namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Decides by roles and bindings whether a user may do what a request asks.</summary>
internal sealed class Authorizer(ServerState server)
{
    private const string Group = "rbac.authorization.k8s.io";

    private bool IsOn => server.Options.AdminToken is not null;

    /// <exception cref="ApiException">403: the user may not.</exception>
    public void Check(ApiCall call)
    {
        if (!IsOn || call.User.IsMaster)
        {
            return;
        }

        var wanted = AccessAttributes.Of(call.Target, call.Request.Path);
        if (Decide(call.User, wanted) is not null)
        {
            return;
        }

        throw wanted.Path is not null
            ? new ApiException(403, "Forbidden", $"forbidden: User {GoText.Quote(call.User.Name)} cannot {wanted.Verb} path {GoText.Quote(wanted.Path)}", new JsonMap())
            : Refusals.Forbidden(wanted.Group, wanted.Resource, wanted.Name, Describe(call.User, wanted));
    }

    /// <summary>The reason why a user may; null when the user may not.</summary>
    public string? Decide(ApiUser user, AccessAttributes wanted)
    {
        if (user.IsMaster || !IsOn)
        {
            return "";
        }

        return Grants(user, wanted.Namespace).FirstOrDefault(g => g.Rule.Allows(wanted))?.Reason;
    }

    public static string Describe(ApiUser user, AccessAttributes wanted)
    {
        var where = wanted.Namespace.Length == 0 ? "at the cluster scope" : $"in the namespace {GoText.Quote(wanted.Namespace)}";
        return $"User {GoText.Quote(user.Name)} cannot {wanted.Verb} resource {GoText.Quote(wanted.QualifiedResource)} in API group {GoText.Quote(wanted.Group)} {where}";
    }

    /// <summary>All rules that a user has in a namespace.</summary>
    public IEnumerable<Grant> Grants(ApiUser user, string ns)
    {
        if (user.Groups.Contains("system:authenticated"))
        {
            foreach (var rule in BuiltInRules.Resources.Concat(BuiltInRules.Paths))
            {
                yield return new(rule, "RBAC: allowed by ClusterRoleBinding \"system:basic-user\" of ClusterRole \"system:basic-user\" to Group \"system:authenticated\"");
            }
        }
        else
        {
            yield return new(BuiltInRules.Public, "");
        }

        foreach (var grant in Bound(user, Group + "/clusterrolebindings", null).Concat(ns.Length == 0 ? [] : Bound(user, Group + "/rolebindings", ns)))
        {
            yield return grant;
        }
    }

    private List<Grant> Bound(ApiUser user, string key, string? ns)
    {
        var result = new List<Grant>();
        lock (server.Store.Gate)
        {
            foreach (var stored in server.Store.Kind(key).All(ns ?? ""))
            {
                var binding = stored.Tree();
                if (binding.List("subjects").Maps().FirstOrDefault(s => Means(s, user, stored.Namespace)) is { } subject)
                {
                    var reason = Reason(binding, stored, subject);
                    result.AddRange(RulesOf(binding.Map("roleRef"), stored.Namespace).Select(r => new Grant(r, reason)));
                }
            }
        }

        return result;
    }

    private IEnumerable<AccessRule> RulesOf(JsonMap? reference, string ns)
    {
        var role = reference.Text("kind") == "Role"
            ? server.Store.Kind(Group + "/roles").Find(ns, reference.Text("name") ?? "")
            : server.Store.Kind(Group + "/clusterroles").Find("", reference.Text("name") ?? "");
        return role is null ? [] : [.. role.Tree().List("rules").Maps().Select(r => new AccessRule(r))];
    }

    private static bool Means(JsonMap subject, ApiUser user, string ns) => subject.Text("kind") switch
    {
        "User" => subject.Text("name") == user.Name,
        "Group" => user.Groups.Contains(subject.Text("name") ?? ""),
        "ServiceAccount" => user.Name == $"system:serviceaccount:{subject.Text("namespace") ?? ns}:{subject.Text("name")}",
        _ => false,
    };

    private static string Reason(JsonMap binding, StoredObject stored, JsonMap subject)
    {
        var name = stored.Namespace.Length == 0 ? stored.Name : stored.Name + "/" + stored.Namespace;
        var role = binding.Map("roleRef");
        return $"RBAC: allowed by {binding.Text("kind")} {GoText.Quote(name)} of {role.Text("kind")} {GoText.Quote(role.Text("name") ?? "")} to {subject.Text("kind")} {GoText.Quote(subject.Text("name") ?? "")}";
    }
}
