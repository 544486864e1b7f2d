namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>ValidatingAdmissionPolicies.</summary>
internal sealed class PolicyKind : KindRules
{
    private static readonly string[] Names =
        ["object", "oldObject", "request", "params", "namespaceObject", "authorizer"];

    public override bool CountsGenerations => true;

    public override void Default(JsonMap obj)
    {
        var spec = obj.Ensure("spec");
        PodDefaults.Set(spec, "failurePolicy", "Fail");
        if (spec.Map("matchConstraints") is { } match)
        {
            MatchDefaults.Apply(match);
        }

        obj.Ensure("status");
    }

    public override void PrepareCreate(KindContext context, JsonMap obj) => obj["status"] = new JsonMap();

    public override void PrepareUpdate(KindContext context, JsonMap obj, JsonMap old) => obj["status"] = JsonTree.Clone(old["status"] ?? new JsonMap());

    public override void Validate(JsonMap obj, FieldErrors errors)
    {
        var spec = obj.Map("spec")!;
        if (spec.Map("matchConstraints") is null)
        {
            errors.Required("spec.matchConstraints");
        }

        var validations = spec.List("validations").Maps().ToList();
        if (validations.Count == 0 && spec.List("auditAnnotations") is not { Count: > 0 })
        {
            errors.Required("spec.validations", "validations or auditAnnotations must contain at least one item");
            errors.Required("spec.auditAnnotations", "validations or auditAnnotations must contain at least one item");
        }

        var variables = spec.List("variables").Maps().ToList();
        var declared = variables.Count > 0 ? Names.Append("variables").ToArray() : Names;
        for (var i = 0; i < variables.Count; i++)
        {
            Expression(variables[i], "expression", FieldPaths.Item("spec.variables", i), Names.Append("variables").ToArray(), errors);
        }

        for (var i = 0; i < validations.Count; i++)
        {
            var path = FieldPaths.Item("spec.validations", i);
            Expression(validations[i], "expression", path, declared, errors);
            if (validations[i].ContainsKey("messageExpression"))
            {
                Expression(validations[i], "messageExpression", path, declared, errors);
            }
        }
    }

    private static void Expression(JsonMap map, string field, string path, string[] declared, FieldErrors errors)
    {
        var text = map.Text(field) ?? "";
        if (text.Trim().Length == 0)
        {
            errors.Required($"{path}.{field}", "expression is not specified");
        }
        else if (CelChecker.Problem(text, declared) is { } problem)
        {
            errors.Invalid($"{path}.{field}", text, problem);
        }
    }
}
