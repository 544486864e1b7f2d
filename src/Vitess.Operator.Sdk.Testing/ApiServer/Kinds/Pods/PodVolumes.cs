namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Defaults and checks of the volumes of a Pod.</summary>
internal static class PodVolumes
{
    private const long DefaultMode = 420;

    private static readonly string[] WithMode = ["secret", "configMap", "downwardAPI", "projected"];

    public static void Default(JsonMap volume)
    {
        if (volume.Count <= 1 && volume.ContainsKey("name"))
        {
            volume["emptyDir"] = new JsonMap();
        }

        foreach (var source in WithMode)
        {
            if (volume.Map(source) is { } map)
            {
                map["defaultMode"] ??= DefaultMode;
            }
        }

        if (volume.Map("hostPath") is { } host)
        {
            host["type"] ??= "";
        }

        foreach (var item in Items(volume))
        {
            if (item.Map("fieldRef") is { } reference)
            {
                PodDefaults.Set(reference, "apiVersion", "v1");
            }
        }

        foreach (var projected in volume.Map("projected").List("sources").Maps())
        {
            if (projected.Map("serviceAccountToken") is { } token)
            {
                token["expirationSeconds"] ??= 3600L;
            }
        }

        if (JsonTree.MapAt(volume, "ephemeral", "volumeClaimTemplate", "spec") is { } claim)
        {
            PodDefaults.Set(claim, "volumeMode", "Filesystem");
        }
    }

    public static void Validate(JsonMap spec, string path, FieldErrors errors)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var at = 0;
        foreach (var volume in spec.List("volumes").Maps())
        {
            var here = FieldPaths.Item(path + ".volumes", at++);
            var name = volume.Text("name") ?? "";
            if (name.Length == 0)
            {
                errors.Required(here + ".name");
            }
            else if (NameRules.LabelProblem(name) is { } problem)
            {
                errors.Invalid(here + ".name", name, problem);
            }
            else if (!names.Add(name))
            {
                errors.Add(FieldError.Duplicate(here + ".name", name));
            }

            Source(volume, spec, here, errors);
        }
    }

    private static void Source(JsonMap volume, JsonMap spec, string path, FieldErrors errors)
    {
        foreach (var extra in volume.Where(e => e.Key != "name").Skip(1))
        {
            errors.Forbidden($"{path}.{extra.Key}", "may not specify more than 1 volume type");
        }

        Reference(volume, path, "secret", "secretName", errors);
        Reference(volume, path, "configMap", "name", errors);
        Reference(volume, path, "persistentVolumeClaim", "claimName", errors);
        Reference(volume, path, "hostPath", "path", errors);
        var at = 0;
        foreach (var source in volume.Map("projected").List("sources").Maps())
        {
            var here = FieldPaths.Item(path + ".projected.sources", at++);
            if (source.ContainsKey("serviceAccountToken") && string.IsNullOrEmpty(spec.Text("serviceAccountName")))
            {
                errors.Forbidden(here + ".serviceAccountToken", "must not be specified when serviceAccountName is not set");
            }
        }
    }

    private static void Reference(JsonMap volume, string path, string source, string field, FieldErrors errors)
    {
        if (volume.Map(source) is { } map && string.IsNullOrEmpty(map.Text(field)))
        {
            errors.Required($"{path}.{source}.{field}");
        }
    }

    private static IEnumerable<JsonMap> Items(JsonMap volume) =>
        volume.Map("downwardAPI").List("items").Maps()
            .Concat(volume.Map("projected").List("sources").Maps().SelectMany(s => s.Map("downwardAPI").List("items").Maps()));
}
