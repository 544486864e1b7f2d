namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Checks a Pod's spec, alone or in a template.</summary>
internal sealed class PodSpecValidator(FieldErrors errors)
{
    private static readonly string[] RestartPolicies = ["Always", "OnFailure", "Never"];
    private static readonly string[] SubdomainFields = ["serviceAccountName", "nodeName"];
    private static readonly string[] LabelFields = ["hostname", "subdomain"];
    private static readonly string[] DnsPolicies = ["ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"];

    public void Validate(JsonMap spec, string path)
    {
        PodVolumes.Validate(spec, path, errors);
        var containers = new ContainerValidator(spec, errors);
        if (spec.List("containers") is not { Count: > 0 })
        {
            errors.Required(path + ".containers");
        }

        containers.Validate("containers", path);
        containers.Validate("initContainers", path);
        if (spec.Text("restartPolicy") is { } restart && !RestartPolicies.Contains(restart))
        {
            errors.NotSupported(path + ".restartPolicy", restart, RestartPolicies);
        }

        if (spec.Text("dnsPolicy") is { } dns && !DnsPolicies.Contains(dns))
        {
            errors.NotSupported(path + ".dnsPolicy", dns, DnsPolicies);
        }

        if (spec.Number("activeDeadlineSeconds") is { } deadline && deadline is < 1 or > int.MaxValue)
        {
            errors.Invalid(path + ".activeDeadlineSeconds", spec["activeDeadlineSeconds"], "must be between 1 and 2147483647, inclusive");
        }

        MetadataRules.Labels(spec.Map("nodeSelector"), path + ".nodeSelector", errors);
        Names(spec, path);
        Tolerations(spec.List("tolerations"), path + ".tolerations");
    }

    private void Names(JsonMap spec, string path)
    {
        foreach (var field in SubdomainFields)
        {
            if (spec.Text(field) is { Length: > 0 } name && NameRules.SubdomainProblem(name) is { } problem)
            {
                errors.Invalid($"{path}.{field}", name, problem);
            }
        }

        foreach (var field in LabelFields)
        {
            if (spec.Text(field) is { Length: > 0 } name && NameRules.LabelProblem(name) is { } problem)
            {
                errors.Invalid($"{path}.{field}", name, problem);
            }
        }
    }

    private void Tolerations(JsonList? tolerations, string path)
    {
        var at = 0;
        foreach (var toleration in tolerations.Maps())
        {
            var here = errors.Item(path, at++);
            if (toleration.Text("operator") is { Length: > 0 } op and not ("Equal" or "Exists"))
            {
                errors.NotSupported(here + ".operator", op, "Equal", "Exists");
            }

            if (toleration.Text("operator") == "Exists" && toleration.Text("value") is { Length: > 0 } value)
            {
                errors.Invalid(here + ".operator", value, "value must be empty when `operator` is 'Exists'");
            }

            if (toleration.Text("effect") is { Length: > 0 } effect and not ("NoSchedule" or "PreferNoSchedule" or "NoExecute"))
            {
                errors.NotSupported(here + ".effect", effect, "NoSchedule", "PreferNoSchedule", "NoExecute");
            }
        }
    }
}
