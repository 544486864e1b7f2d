namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Keeps users from granting more than they hold.</summary>
internal sealed class Escalation(ServerState server, Authorizer authorizer)
{
    private const string Group = "rbac.authorization.k8s.io";

    /// <exception cref="ApiException">403: the role or binding grants more than its author holds.</exception>
    public void Check(ApiCall call, JsonMap obj)
    {
        if (server.Options.AdminToken is null || call.User.IsMaster || call.Resource.Group != Group)
        {
            return;
        }

        var rules = call.Resource.Kind is "Role" or "ClusterRole"
            ? obj.List("rules").Maps().Select(r => new AccessRule(r)).ToList()
            : Bound(obj.Map("roleRef"), call.Namespace);
        var held = authorizer.Grants(call.User, call.Namespace).Select(g => g.Rule).ToList();
        var missing = rules.Where(r => !held.Exists(h => h.Covers(r))).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var texts = missing.Select(Describe);
        throw Refusals.Forbidden(
            Group, call.Resource.Plural, call.ObjectName,
            $"user {GoText.Quote(call.User.Name)} (groups=[{string.Join(' ', call.User.Groups.Select(GoText.Quote))}]) is attempting to grant RBAC permissions not currently held:\n{string.Join('\n', texts)}");
    }

    private List<AccessRule> Bound(JsonMap? reference, string ns)
    {
        var (kind, name) = (reference.Text("kind"), reference.Text("name") ?? "");
        var role = kind == "Role" ? server.Store.Kind(Group + "/roles").Find(ns, name) : server.Store.Kind(Group + "/clusterroles").Find("", name);
        return role is null ? [] : [.. role.Tree().List("rules").Maps().Select(r => new AccessRule(r))];
    }

    private static string Describe(AccessRule rule)
    {
        static string List(IEnumerable<string> texts) => "[" + string.Join(' ', texts.Select(GoText.Quote)) + "]";
        var parts = new List<string>();
        if (rule.Paths.Count > 0)
        {
            parts.Add("NonResourceURLs:" + List(rule.Paths));
        }
        else
        {
            parts.Add("APIGroups:" + List(rule.Groups));
            parts.Add("Resources:" + List(rule.Resources));
            if (rule.Names.Count > 0)
            {
                parts.Add("ResourceNames:" + List(rule.Names));
            }
        }

        parts.Add("Verbs:" + List(rule.Verbs));
        return "{" + string.Join(", ", parts) + "}";
    }
}
