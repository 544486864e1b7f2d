namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>What kinds with a Pod template share.</summary>
internal static class TemplateRules
{
    /// <summary>Checks selector and template of a workload whose Pods always restart.</summary>
    public static void Validate(JsonMap spec, FieldErrors errors)
    {
        var selector = spec.Map("selector");
        if (selector is null)
        {
            errors.Required("spec.selector");
        }
        else if (selector.Count == 0 || (selector.Map("matchLabels") is null or { Count: 0 } && selector.List("matchExpressions") is null or { Count: 0 }))
        {
            errors.Invalid("spec.selector", selector, "empty selector is invalid for deployment");
        }

        var template = spec.Map("template");
        var labels = JsonTree.MapAt(template, "metadata", "labels");
        if (selector is null || !LabelSelector.FromObject(selector).Matches(LabelSelector.LabelsOf(labels)))
        {
            errors.Invalid("spec.template.metadata.labels", labels, "`selector` does not match template `labels`");
        }

        Template(template, "spec.template", errors);
        if (JsonTree.TextAt(template, "spec", "restartPolicy") is { } restart and not "Always")
        {
            errors.NotSupported("spec.template.spec.restartPolicy", restart, "Always");
        }

        if (template.Map("spec").Number("activeDeadlineSeconds") is not null)
        {
            errors.Forbidden("spec.template.spec.activeDeadlineSeconds", "activeDeadlineSeconds in ReplicaSet is not Supported");
        }
    }

    public static void Template(JsonMap? template, string path, FieldErrors errors)
    {
        MetadataRules.Labels(JsonTree.MapAt(template, "metadata", "labels"), path + ".labels", errors);
        MetadataRules.Annotations(JsonTree.MapAt(template, "metadata", "annotations"), path + ".annotations", errors);
        new PodSpecValidator(errors).Validate(template.Map("spec") ?? new JsonMap(), path + ".spec");
    }

    /// <summary>A warning for names that make bad host names.</summary>
    public static IEnumerable<string> NameWarnings(JsonMap obj)
    {
        var name = JsonTree.TextAt(obj, "metadata", "name") ?? "";
        var problems = new List<string>();
        if (name.Contains('.', StringComparison.Ordinal))
        {
            problems.Add("must not contain dots");
        }

        if (name.Length > 63)
        {
            problems.Add("must be no more than 63 bytes");
        }

        if (problems.Count > 0)
        {
            yield return $"metadata.name: this is used in Pod names and hostnames, which can result in surprising behavior; a DNS label is recommended: [{string.Join(", ", problems)}]";
        }
    }
}
