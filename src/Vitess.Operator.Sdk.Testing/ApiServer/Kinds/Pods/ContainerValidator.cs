namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Checks the containers of a Pod.</summary>
internal sealed class ContainerValidator(JsonMap spec, FieldErrors errors)
{
    private static readonly string[] PullPolicies = ["Always", "IfNotPresent", "Never"];
    private static readonly string[] ProbeNames = ["livenessProbe", "readinessProbe", "startupProbe"];
    private static readonly string[] Handlers = ["exec", "httpGet", "tcpSocket", "grpc"];
    private static readonly string[] ProbeNumbers = ["initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold"];
    private static readonly string[] Protocols = ["SCTP", "TCP", "UDP"];
    private readonly HashSet<string> _seen = new(16, StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private readonly HashSet<string> _volumes = [.. spec.List("volumes").Maps().Select(v => v.Text("name") ?? "")];

    public void Validate(string list, string path)
    {
        var at = 0;
        foreach (var container in spec.List(list).Maps())
        {
            Container(container, errors.Item(path + "." + list, at++), isInit: list == "initContainers");
        }
    }

    private void Container(JsonMap container, string path, bool isInit)
    {
        Name(container, path);
        if (string.IsNullOrEmpty(container.Text("image")))
        {
            errors.Required(path + ".image");
        }

        if (container.Text("imagePullPolicy") is { } pull && !PullPolicies.Contains(pull))
        {
            errors.NotSupported(path + ".imagePullPolicy", pull, PullPolicies);
        }

        Ports(container.List("ports"), path + ".ports");
        Environment(container.List("env"), path + ".env");
        Mounts(container.List("volumeMounts"), path + ".volumeMounts");
        Probes(container, path, isInit);
        ResourceValidator.Requirements(container.Map("resources"), path + ".resources", errors);
    }

    private void Name(JsonMap container, string path)
    {
        var name = container.Text("name") ?? "";
        if (name.Length == 0)
        {
            errors.Required(path + ".name");
        }
        else if (NameRules.LabelProblem(name) is { } problem)
        {
            errors.Invalid(path + ".name", name, problem);
        }
        else if (!_names.Add(name))
        {
            errors.Add(FieldError.Duplicate(path + ".name", name));
        }
    }

    private void Ports(JsonList? ports, string path)
    {
        var at = 0;
        _seen.Clear();
        foreach (var port in ports.Maps())
        {
            var here = errors.Item(path, at++);
            if (port.Text("name") is { Length: > 0 } name)
            {
                if (NameRules.PortNameProblem(name) is { } problem)
                {
                    errors.Invalid(here + ".name", name, problem);
                }
                else if (!_seen.Add(name))
                {
                    errors.Add(FieldError.Duplicate(here + ".name", name));
                }
            }

            var number = port.Number("containerPort") ?? 0;
            if (number == 0)
            {
                errors.Required(here + ".containerPort");
            }
            else if (number is < 1 or > 65535)
            {
                errors.Invalid(here + ".containerPort", number, ValidationTexts.PortRange);
            }

            if (port.Number("hostPort") is { } host && host is not 0 and (< 1 or > 65535))
            {
                errors.Invalid(here + ".hostPort", host, ValidationTexts.PortRange);
            }

            if (port.Text("protocol") is { } protocol && !Protocols.Contains(protocol))
            {
                errors.NotSupported(here + ".protocol", protocol, Protocols);
            }
        }
    }

    private void Environment(JsonList? env, string path)
    {
        var at = 0;
        foreach (var variable in env.Maps())
        {
            var here = errors.Item(path, at++);
            var name = variable.Text("name") ?? "";
            if (name.Length == 0)
            {
                errors.Required(here + ".name");
            }
            else if (NameRules.EnvNameProblem(name) is { } problem)
            {
                errors.Invalid(here + ".name", name, problem);
            }

            if (variable.Text("value") is { Length: > 0 } && variable.ContainsKey("valueFrom"))
            {
                errors.Invalid(here + ".valueFrom", "", "may not be specified when `value` is not empty");
            }
        }
    }

    private void Mounts(JsonList? mounts, string path)
    {
        var at = 0;
        _seen.Clear();
        foreach (var mount in mounts.Maps())
        {
            var here = errors.Item(path, at++);
            var name = mount.Text("name") ?? "";
            if (name.Length == 0)
            {
                errors.Required(here + ".name");
            }
            else if (!_volumes.Contains(name))
            {
                errors.Add(FieldError.NotFound(here + ".name", name));
            }

            var target = mount.Text("mountPath") ?? "";
            if (target.Length == 0)
            {
                errors.Required(here + ".mountPath");
            }
            else if (!_seen.Add(target))
            {
                errors.Invalid(here + ".mountPath", target, "must be unique");
            }
        }
    }

    private void Probes(JsonMap container, string path, bool isInit)
    {
        foreach (var name in ProbeNames)
        {
            if (container.Map(name) is not { } probe)
            {
                continue;
            }

            var here = errors.Child(path, name);
            if (isInit && container.Text("restartPolicy") != "Always")
            {
                errors.Forbidden(here, "may not be set for init containers without restartPolicy=Always");
                continue;
            }

            Probe(probe, here, mustSucceedOnce: name != "readinessProbe");
        }
    }

    private void Probe(JsonMap probe, string path, bool mustSucceedOnce)
    {
        var handlers = 0;
        foreach (var handler in Handlers)
        {
            if (probe.ContainsKey(handler) && ++handlers > 1)
            {
                errors.Forbidden($"{path}.{handler}", "may not specify more than 1 handler type");
            }
        }

        if (handlers == 0)
        {
            errors.Required(path, "must specify a handler type");
        }

        foreach (var field in ProbeNumbers)
        {
            errors.CheckNotNegative(probe, field, path);
        }

        if (mustSucceedOnce && probe.Number("successThreshold") is > 1 and var threshold)
        {
            errors.Invalid(path + ".successThreshold", threshold, "must be 1");
        }
    }
}
