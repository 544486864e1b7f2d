namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>ValidatingAdmissionPolicyBindings.</summary>
internal sealed class PolicyBindingKind : KindRules
{
    private static readonly string[] Actions = ["Audit", "Deny", "Warn"];

    public override bool CountsGenerations => true;

    public override void Default(JsonMap obj)
    {
        if (obj.Ensure("spec").Map("matchResources") is { } match)
        {
            MatchDefaults.Apply(match);
        }
    }

    public override void Validate(JsonMap obj, FieldErrors errors)
    {
        var spec = obj.Map("spec")!;
        if (string.IsNullOrEmpty(spec.Text("policyName")))
        {
            errors.Required("spec.policyName");
        }

        var actions = spec.List("validationActions").Texts().ToList();
        if (actions.Count == 0)
        {
            errors.Required("spec.validationActions", "at least one validation action is required");
        }

        for (var i = 0; i < actions.Count; i++)
        {
            if (!Actions.Contains(actions[i]))
            {
                errors.NotSupported(FieldPaths.Item("spec.validationActions", i), actions[i], Actions);
            }
        }

        if (actions.Contains("Deny") && actions.Contains("Warn"))
        {
            errors.Invalid(
                "spec.validationActions", spec["validationActions"],
                "must not contain both Deny and Warn (repeating the same validation failure information in the API response and headers serves no purpose)");
        }
    }
}
