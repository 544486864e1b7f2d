namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Changes of the resources of a running Pod.</summary>
internal static class PodResizing
{
    /// <summary>Takes the resources of the containers, and nothing else.</summary>
    public static void Apply(JsonMap wanted, JsonMap spec)
    {
        var byName = PodDefaults.Containers(wanted).DistinctBy(c => c.Text("name")).ToDictionary(c => c.Text("name") ?? "", StringComparer.Ordinal);
        foreach (var container in PodDefaults.Containers(spec))
        {
            if (byName.TryGetValue(container.Text("name") ?? "", out var changed))
            {
                container["resources"] = changed["resources"] ?? new JsonMap();
            }
        }
    }

    public static void Validate(JsonMap obj, JsonMap old, FieldErrors errors)
    {
        var quality = PodQuality.ClassOf(old.Map("spec")!);
        if (PodQuality.ClassOf(obj.Map("spec")!) != quality)
        {
            errors.Invalid("spec", quality, "Pod QOS Class may not change as a result of resizing");
        }

        new PodSpecValidator(errors).Validate(obj.Map("spec")!, "spec");
    }
}
