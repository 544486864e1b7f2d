namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The defaults of a Pod's spec, alone or in a template.</summary>
internal static class PodDefaults
{
    private static readonly (string Field, object Value)[] SpecDefaults =
    [
        ("restartPolicy", "Always"), ("terminationGracePeriodSeconds", 30L), ("dnsPolicy", "ClusterFirst"), ("schedulerName", "default-scheduler"),
    ];

    private static readonly string[] ContainerLists = ["initContainers", "containers", "ephemeralContainers"];

    private static readonly string[] Probes = ["livenessProbe", "readinessProbe", "startupProbe"];

    private static readonly (string Field, object Value)[] ProbeDefaults =
    [
        ("timeoutSeconds", 1L), ("periodSeconds", 10L), ("successThreshold", 1L), ("failureThreshold", 3L),
    ];

    public static void Template(JsonMap? template)
    {
        if (template is not null)
        {
            template.Ensure("metadata");
            Spec(template.Ensure("spec"));
        }
    }

    public static void Spec(JsonMap spec)
    {
        foreach (var list in ContainerLists)
        {
            foreach (var container in spec.List(list).Maps())
            {
                Container(container);
            }
        }

        foreach (var volume in spec.List("volumes").Maps())
        {
            PodVolumes.Default(volume);
        }

        foreach (var (field, value) in SpecDefaults)
        {
            Set(spec, field, value);
        }

        spec.Ensure("securityContext");
        SameServiceAccount(spec);
    }

    /// <summary>Defaults that only a Pod itself gets, not a template.</summary>
    public static void OfPodAlone(JsonMap spec)
    {
        Set(spec, "enableServiceLinks", true);
        var onHost = spec.Flag("hostNetwork");
        foreach (var list in ContainerLists)
        {
            foreach (var container in spec.List(list).Maps())
            {
                RequestsFromLimits(container.Map("resources"));
                if (onHost)
                {
                    HostPorts(container.List("ports"));
                }
            }
        }
    }

    private static void RequestsFromLimits(JsonMap? resources)
    {
        foreach (var (name, value) in resources.Map("limits") ?? [])
        {
            Set(resources!.Ensure("requests"), name, value!);
        }
    }

    private static void HostPorts(JsonList? ports)
    {
        foreach (var port in ports.Maps())
        {
            if (port.Number("hostPort") is null or 0)
            {
                port["hostPort"] = port["containerPort"];
            }
        }
    }

    public static IEnumerable<JsonMap> Containers(JsonMap? spec) =>
        spec.List("initContainers").Maps().Concat(spec.List("containers").Maps()).Concat(spec.List("ephemeralContainers").Maps());

    public static void Set(JsonMap map, string field, object value)
    {
        var at = map.IndexOf(field);
        if (at < 0)
        {
            map.AddNew(field, value);
        }
        else if (map.At(at).Value is null or "")
        {
            map.SetAt(at, value);
        }
    }

    private static void Container(JsonMap container)
    {
        container.Ensure("resources");
        Set(container, "terminationMessagePath", "/dev/termination-log");
        Set(container, "terminationMessagePolicy", "File");
        Set(container, "imagePullPolicy", IsLatest(container.Text("image") ?? "") ? "Always" : "IfNotPresent");
        foreach (var port in container.List("ports").Maps())
        {
            Set(port, "protocol", "TCP");
        }

        foreach (var env in container.List("env").Maps())
        {
            if (env.Map("valueFrom").Map("fieldRef") is { } reference)
            {
                Set(reference, "apiVersion", "v1");
            }
        }

        foreach (var probe in Probes)
        {
            Probe(container.Map(probe));
        }

        if (container.Map("lifecycle") is { } lifecycle)
        {
            Handler(lifecycle.Map("postStart"));
            Handler(lifecycle.Map("preStop"));
        }
    }

    private static void Probe(JsonMap? probe)
    {
        if (probe is null)
        {
            return;
        }

        Handler(probe);
        foreach (var (field, value) in ProbeDefaults)
        {
            if (probe.Number(field) is null or 0)
            {
                probe[field] = value;
            }
        }

        if (probe.Map("grpc") is { } grpc)
        {
            grpc["service"] ??= "";
        }
    }

    private static void Handler(JsonMap? handler)
    {
        if (handler.Map("httpGet") is { } get)
        {
            Set(get, "path", "/");
            Set(get, "scheme", "HTTP");
        }
    }

    // The old and the new name of the field follow each other.
    private static void SameServiceAccount(JsonMap spec)
    {
        var name = spec.Text("serviceAccountName") ?? spec.Text("serviceAccount");
        if (name is not null)
        {
            spec["serviceAccountName"] = name;
            spec["serviceAccount"] = name;
        }
    }

    private static bool IsLatest(string image)
    {
        if (image.Contains('@', StringComparison.Ordinal))
        {
            return false;
        }

        var tag = image.LastIndexOf(':');
        return tag <= image.LastIndexOf('/') || image.AsSpan(tag + 1) is "latest";
    }
}
