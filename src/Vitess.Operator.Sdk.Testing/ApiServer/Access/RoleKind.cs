namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Roles and ClusterRoles.</summary>
internal sealed class RoleKind : KindRules
{
    public override bool CreatesOnUpdate => true;

    public override string? NameProblem(string name) => NameRules.PathSegmentProblem(name);

    public override void Default(JsonMap obj)
    {
        if (obj.List("rules") is not { Count: > 0 })
        {
            obj["rules"] = null;
        }
    }

    public override void Validate(JsonMap obj, FieldErrors errors)
    {
        var at = 0;
        foreach (var rule in obj.List("rules").Maps())
        {
            var path = FieldPaths.Item("rules", at++);
            if (rule.List("verbs") is not { Count: > 0 })
            {
                errors.Required(path + ".verbs", "verbs must contain at least one value");
            }

            if (rule.List("nonResourceURLs") is { Count: > 0 })
            {
                if (obj.Text("kind") == "Role")
                {
                    errors.Invalid(path + ".nonResourceURLs", rule["nonResourceURLs"], "namespaced rules cannot apply to non-resource URLs");
                }

                continue;
            }

            if (rule.List("apiGroups") is not { Count: > 0 })
            {
                errors.Required(path + ".apiGroups", "resource rules must supply at least one api group");
            }

            if (rule.List("resources") is not { Count: > 0 })
            {
                errors.Required(path + ".resources", "resource rules must supply at least one resource");
            }
        }
    }
}
