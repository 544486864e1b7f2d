namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Runs the admission policies that are bound to what a request does.</summary>
[Behaviour(BehaviourBasis.Assumed, "ValidatingAdmissionPolicy is judged without paramKind.")]
internal sealed class PolicyAdmission(ServerState server)
{
    private const string Group = "admissionregistration.k8s.io";
    private const string Policies = Group + "/validatingadmissionpolicies";
    private const string Bindings = Group + "/validatingadmissionpolicybindings";

    /// <exception cref="ApiException">A policy denies the request.</exception>
    public void Validate(ApiCall call, JsonMap? obj, JsonMap? old, string operation)
    {
        if (server.Store.Kind(Bindings).Count == 0 || call.Resource.Group == Group)
        {
            return;
        }

        foreach (var binding in server.Store.Kind(Bindings).All(null).Select(b => b.Tree()))
        {
            var policy = server.Store.Kind(Policies).Find("", JsonTree.TextAt(binding, "spec", "policyName") ?? "")?.Tree();
            if (policy is not null && Matches(policy.Map("spec").Map("matchConstraints"), call, obj ?? old, operation, needsRules: true)
                && Matches(binding.Map("spec").Map("matchResources"), call, obj ?? old, operation, needsRules: false))
            {
                Run(call, policy, binding, obj, old, operation);
            }
        }
    }

    private bool Matches(JsonMap? match, ApiCall call, JsonMap? obj, string operation, bool needsRules)
    {
        if (match is null)
        {
            return true;
        }

        var rules = match.List("resourceRules").Maps().ToList();
        if ((needsRules || rules.Count > 0) && !rules.Exists(r => RuleMatches(r, call, operation)))
        {
            return false;
        }

        if (match.List("excludeResourceRules").Maps().Any(r => RuleMatches(r, call, operation)))
        {
            return false;
        }

        var labels = LabelSelector.LabelsOf(JsonTree.MapAt(obj, "metadata", "labels"));
        return LabelSelector.FromObject(match.Map("objectSelector")).Matches(labels) && NamespaceMatches(match.Map("namespaceSelector"), call);
    }

    private bool NamespaceMatches(JsonMap? selector, ApiCall call)
    {
        if (selector is null or { Count: 0 } || !call.Resource.Namespaced)
        {
            return true;
        }

        var ns = server.Store.Kind("/namespaces").Find("", call.Namespace);
        return LabelSelector.FromObject(selector).Matches(ns?.Labels ?? []);
    }

    private static bool RuleMatches(JsonMap rule, ApiCall call, string operation)
    {
        var resource = call.Resource;
        var plural = call.Target.Subresource.Length == 0 ? resource.Plural : resource.Plural + "/" + call.Target.Subresource;
        var names = rule.List("resourceNames").Texts().ToList();
        return Has(rule, "operations", operation) && Has(rule, "apiGroups", resource.Group) && Has(rule, "apiVersions", resource.Version)
            && rule.List("resources").Texts().Any(r => ResourceMatches(r, plural, resource.Plural, call.Target.Subresource))
            && (rule.Text("scope") is null or "*" || rule.Text("scope") == (resource.Namespaced ? "Namespaced" : "Cluster"))
            && (names.Count == 0 || names.Contains(call.ObjectName));
    }

    private static bool ResourceMatches(string rule, string plural, string resource, string subresource) =>
        rule == plural || rule == "*/*" || (rule == "*" && subresource.Length == 0)
        || (subresource.Length > 0 && (rule == "*/" + subresource || rule == resource + "/*"));

    private static bool Has(JsonMap rule, string field, string value) => rule.List(field).Texts().Any(v => v == "*" || v == value);

    private void Run(ApiCall call, JsonMap policy, JsonMap binding, JsonMap? obj, JsonMap? old, string operation)
    {
        var names = Names(call, policy, obj, old, operation);
        var spec = policy.Map("spec")!;
        if (spec.List("matchConditions").Maps().Any(c => !new CelEvaluator(names).RunFlag(CelPrograms.Get(c.Text("expression") ?? "true"))))
        {
            return;
        }

        foreach (var validation in spec.List("validations").Maps())
        {
            if (Failure(validation, names, spec) is { } failure)
            {
                Act(call, policy, binding, failure);
            }
        }
    }

    private static PolicyFailure? Failure(JsonMap validation, Dictionary<string, Func<object?>> names, JsonMap spec)
    {
        var expression = validation.Text("expression") ?? "true";
        try
        {
            return new CelEvaluator(names).RunFlag(CelPrograms.Get(expression))
                ? null
                : new(Message(validation, names, expression), validation.Text("reason"));
        }
        catch (CelException e)
        {
            return spec.Text("failurePolicy") == "Ignore" ? null : new($"expression '{expression.Trim()}' resulted in error: {e.Message}", null);
        }
    }

    private static string Message(JsonMap validation, Dictionary<string, Func<object?>> names, string expression)
    {
        if (validation.Text("messageExpression") is { Length: > 0 } computed)
        {
            try
            {
                if (new CelEvaluator(names).Run(CelPrograms.Get(computed)) is string { Length: > 0 } text)
                {
                    return text;
                }
            }
            catch (CelException)
            {
                // The fixed message stays.
            }
        }

        return validation.Text("message") is { Length: > 0 } message ? message : "failed expression: " + expression.Trim();
    }

    private static void Act(ApiCall call, JsonMap policy, JsonMap binding, PolicyFailure failure)
    {
        var message = failure.Message;
        var (name, bound) = (JsonTree.TextAt(policy, "metadata", "name"), JsonTree.TextAt(binding, "metadata", "name"));
        var actions = binding.Map("spec").List("validationActions").Texts().ToList();
        if (actions.Contains("Warn"))
        {
            call.Warn($"Validation failed for ValidatingAdmissionPolicy '{name}' with binding '{bound}': {message}");
        }

        if (!actions.Contains("Deny"))
        {
            return;
        }

        var (code, reason) = failure.Reason switch
        {
            "Forbidden" => (403, "Forbidden"),
            "Unauthorized" => (401, "Unauthorized"),
            "RequestEntityTooLarge" => (413, "RequestEntityTooLarge"),
            _ => (422, "Invalid"),
        };
        var why = $"ValidatingAdmissionPolicy '{name}' with binding '{bound}' denied request: {message}";
        var details = Refusals.Details(call.Resource, call.ObjectName);
        details["causes"] = new JsonList { new JsonMap { { "message", why } } };
        throw new ApiException(code, reason, $"{call.Resource.QualifiedName} \"{call.ObjectName}\" is forbidden: {why}", details);
    }

    private Dictionary<string, Func<object?>> Names(ApiCall call, JsonMap policy, JsonMap? obj, JsonMap? old, string operation)
    {
        var names = new Dictionary<string, Func<object?>>(StringComparer.Ordinal)
        {
            ["object"] = () => obj,
            ["oldObject"] = () => old,
            ["params"] = () => null,
            ["request"] = () => PolicyRequest.Describe(call, operation),
            ["namespaceObject"] = () => server.Store.Kind("/namespaces").Find("", call.Namespace)?.Tree(),
        };
        var variables = new JsonMap();
        names["variables"] = () => variables;
        foreach (var variable in policy.Map("spec").List("variables").Maps())
        {
            try
            {
                variables[variable.Text("name") ?? ""] = new CelEvaluator(names).Run(CelPrograms.Get(variable.Text("expression") ?? "null"));
            }
            catch (CelException)
            {
                // An expression that uses the variable will tell.
            }
        }

        return names;
    }

    private sealed record PolicyFailure(string Message, string? Reason);
}
