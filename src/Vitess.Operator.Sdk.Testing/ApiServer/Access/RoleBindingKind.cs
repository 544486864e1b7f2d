namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>RoleBindings and ClusterRoleBindings.</summary>
internal sealed class RoleBindingKind : KindRules
{
    public const string Group = "rbac.authorization.k8s.io";

    public override bool CreatesOnUpdate => true;

    public override string? NameProblem(string name) => NameRules.PathSegmentProblem(name);

    public override void Default(JsonMap obj)
    {
        PodDefaults.Set(obj.Ensure("roleRef"), "apiGroup", Group);
        foreach (var subject in obj.List("subjects").Maps())
        {
            if (subject.Text("kind") is "User" or "Group")
            {
                PodDefaults.Set(subject, "apiGroup", Group);
            }
        }
    }

    public override void Validate(JsonMap obj, FieldErrors errors)
    {
        var role = obj.Map("roleRef")!;
        if (role.Text("apiGroup") != Group)
        {
            errors.NotSupported("roleRef.apiGroup", role.Text("apiGroup"), Group);
        }

        var kinds = obj.Text("kind") == "RoleBinding" ? new[] { "Role", "ClusterRole" } : ["ClusterRole"];
        if (!kinds.Contains(role.Text("kind")))
        {
            errors.NotSupported("roleRef.kind", role.Text("kind") ?? "", kinds);
        }

        if (string.IsNullOrEmpty(role.Text("name")))
        {
            errors.Required("roleRef.name");
        }

        Subjects(obj.List("subjects"), errors);
    }

    public override void ValidateUpdate(JsonMap obj, JsonMap old, FieldErrors errors)
    {
        Validate(obj, errors);
        if (!JsonTree.Same(obj["roleRef"], old["roleRef"]))
        {
            errors.Invalid("roleRef", Shown(obj.Map("roleRef")!), "cannot change roleRef");
        }
    }

    private static JsonMap Shown(JsonMap role) => new() { { "APIGroup", role["apiGroup"] }, { "Kind", role["kind"] }, { "Name", role["name"] } };

    private static void Subjects(JsonList? subjects, FieldErrors errors)
    {
        var at = 0;
        foreach (var subject in subjects.Maps())
        {
            var path = FieldPaths.Item("subjects", at++);
            if (string.IsNullOrEmpty(subject.Text("name")))
            {
                errors.Required(path + ".name");
            }

            switch (subject.Text("kind"))
            {
                case "ServiceAccount" when string.IsNullOrEmpty(subject.Text("namespace")):
                    errors.Required(path + ".namespace");
                    break;
                case "ServiceAccount" or "User" or "Group":
                    break;
                default:
                    errors.NotSupported(path + ".kind", subject.Text("kind") ?? "", "Group", "ServiceAccount", "User");
                    break;
            }
        }
    }
}
