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

        foreach (var (name, value) in volume)
        {
            if (value is JsonMap source)
            {
                DefaultSource(name, source);
            }
        }
    }

    private static void DefaultSource(string name, JsonMap source)
    {
        if (WithMode.Contains(name))
        {
            source["defaultMode"] ??= DefaultMode;
        }

        switch (name)
        {
            case "hostPath":
                source["type"] ??= "";
                break;
            case "downwardAPI":
                DefaultItems(source);
                break;
            case "projected":
                DefaultProjected(source);
                break;
            case "ephemeral" when source.Map("volumeClaimTemplate").Map("spec") is { } claim:
                PodDefaults.Set(claim, "volumeMode", "Filesystem");
                break;
        }
    }

    private static void DefaultProjected(JsonMap projected)
    {
        foreach (var source in projected.List("sources").Maps())
        {
            DefaultItems(source.Map("downwardAPI"));
            if (source.Map("serviceAccountToken") is { } token)
            {
                token["expirationSeconds"] ??= 3600L;
            }
        }
    }

    private static void DefaultItems(JsonMap? downward)
    {
        foreach (var item in downward.List("items").Maps())
        {
            if (item.Map("fieldRef") is { } reference)
            {
                PodDefaults.Set(reference, "apiVersion", "v1");
            }
        }
    }

    public static void Validate(JsonMap spec, string path, FieldErrors errors)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var at = 0;
        foreach (var volume in spec.List("volumes").Maps())
        {
            var here = errors.Item(path + ".volumes", at++);
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
        foreach (var extra in volume.Count <= 2 ? [] : volume.Where(e => e.Key != "name").Skip(1))
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
            var here = errors.Item(path + ".projected.sources", at++);
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
}
