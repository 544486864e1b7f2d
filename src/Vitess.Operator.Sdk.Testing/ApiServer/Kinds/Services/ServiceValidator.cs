namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Checks the spec of a Service.</summary>
internal static class ServiceValidator
{
    private static readonly string[] Types = ["ClusterIP", "ExternalName", "LoadBalancer", "NodePort"];
    private static readonly string[] Protocols = ["SCTP", "TCP", "UDP"];
    private static readonly string[] Affinities = ["ClientIP", "None"];

    public static void Validate(JsonMap spec, FieldErrors errors)
    {
        var type = spec.Text("type") ?? "";
        var headless = spec.Text("clusterIP") == "None";
        if (spec.List("ports") is not { Count: > 0 } && !headless && type != "ExternalName")
        {
            errors.Required("spec.ports");
        }

        if (headless && type is "NodePort" or "LoadBalancer")
        {
            errors.Invalid("spec.clusterIPs[0]", "None", $"may not be set to 'None' for {type} services");
        }

        if (type == "ExternalName" && string.IsNullOrEmpty(spec.Text("externalName")))
        {
            errors.Required("spec.externalName");
        }

        if (!Types.Contains(type))
        {
            errors.NotSupported("spec.type", type, Types);
        }

        if (spec.Text("sessionAffinity") is { } affinity && !Affinities.Contains(affinity))
        {
            errors.NotSupported("spec.sessionAffinity", affinity, Affinities);
        }

        Ports(spec.List("ports").Maps().ToList(), errors);
        MetadataRules.Labels(spec.Map("selector"), "spec.selector", errors);
    }

    public static void ValidateAddresses(JsonMap spec, JsonMap old, FieldErrors errors)
    {
        if (spec.Text("type") == "ExternalName" || old.Text("type") == "ExternalName")
        {
            return;
        }

        var addresses = spec.List("clusterIPs");
        if (addresses is { Count: > 0 } && old.List("clusterIPs") is { Count: > 0 } before && !JsonTree.Same(addresses[0], before[0]))
        {
            errors.Invalid("spec.clusterIPs[0]", addresses, "may not change once set");
        }
    }

    private static void Ports(List<JsonMap> ports, FieldErrors errors)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var numbers = new HashSet<(string, long)>();
        for (var i = 0; i < ports.Count; i++)
        {
            var path = FieldPaths.Item("spec.ports", i);
            Port(ports[i], path, needsName: ports.Count > 1, names, errors);
            var key = (ports[i].Text("protocol") ?? "TCP", ports[i].Number("port") ?? 0);
            if (!numbers.Add(key))
            {
                errors.Add(FieldError.Duplicate(path, new JsonMap
                {
                    { "Name", "" }, { "Protocol", key.Item1 }, { "AppProtocol", null }, { "Port", key.Item2 }, { "TargetPort", 0L }, { "NodePort", 0L },
                }));
            }
        }
    }

    private static void Port(JsonMap port, string path, bool needsName, HashSet<string> names, FieldErrors errors)
    {
        var name = port.Text("name") ?? "";
        if (name.Length == 0 && needsName)
        {
            errors.Required(path + ".name");
        }
        else if (name.Length > 0 && NameRules.LabelProblem(name) is { } problem)
        {
            errors.Invalid(path + ".name", name, problem);
        }
        else if (name.Length > 0 && !names.Add(name))
        {
            errors.Add(FieldError.Duplicate(path + ".name", name));
        }

        var number = port.Number("port") ?? 0;
        if (number is < 1 or > 65535)
        {
            errors.Invalid(path + ".port", number, ValidationTexts.PortRange);
        }

        if (port.Text("protocol") is { } protocol && !Protocols.Contains(protocol))
        {
            errors.NotSupported(path + ".protocol", protocol, Protocols);
        }

        if (port["targetPort"] is long target && target is < 1 or > 65535)
        {
            errors.Invalid(path + ".targetPort", target, ValidationTexts.PortRange);
        }
        else if (port["targetPort"] is string text && NameRules.PortNameProblem(text) is { } wrong)
        {
            errors.Invalid(path + ".targetPort", text, wrong);
        }
    }
}
