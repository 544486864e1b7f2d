namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The defaults of a Pod's spec, alone or in a template.</summary>
internal static class PodDefaults
{
    private static readonly (string Field, object Value)[] SpecDefaults =
    [
        ("restartPolicy", "Always"), ("terminationGracePeriodSeconds", 30L), ("dnsPolicy", "ClusterFirst"), ("schedulerName", "default-scheduler"),
    ];

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
        foreach (var container in Containers(spec))
        {
            Container(container);
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
        foreach (var constraint in spec.List("topologySpreadConstraints").Maps())
        {
            _ = constraint;
        }
    }

    /// <summary>Defaults that only a Pod itself gets, not a template.</summary>
    public static void OfPodAlone(JsonMap spec)
    {
        Set(spec, "enableServiceLinks", true);
        foreach (var container in Containers(spec))
        {
            var limits = container.Map("resources").Map("limits");
            foreach (var (name, value) in limits ?? [])
            {
                Set(container.Map("resources")!.Ensure("requests"), name, value!);
            }

            foreach (var port in spec.Flag("hostNetwork") ? container.List("ports").Maps() : [])
            {
                if (port.Number("hostPort") is null or 0)
                {
                    port["hostPort"] = port["containerPort"];
                }
            }
        }
    }

    public static IEnumerable<JsonMap> Containers(JsonMap? spec) =>
        spec.List("initContainers").Maps().Concat(spec.List("containers").Maps()).Concat(spec.List("ephemeralContainers").Maps());

    public static void Set(JsonMap map, string field, object value)
    {
        if (map[field] is null or "")
        {
            map[field] = value;
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
            if (JsonTree.MapAt(env, "valueFrom", "fieldRef") is { } reference)
            {
                Set(reference, "apiVersion", "v1");
            }
        }

        foreach (var probe in new[] { "livenessProbe", "readinessProbe", "startupProbe" })
        {
            Probe(container.Map(probe));
        }

        Handler(JsonTree.MapAt(container, "lifecycle", "postStart"));
        Handler(JsonTree.MapAt(container, "lifecycle", "preStop"));
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
        return tag <= image.LastIndexOf('/') || image[(tag + 1)..] == "latest";
    }
}
