namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Checks that a replace changes only what may change in a Pod.</summary>
internal static class PodUpdateValidator
{
    private const string MayNotChange =
        "pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,"
        + "`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)\n";

    public static void Validate(JsonMap spec, JsonMap old, FieldErrors errors)
    {
        if (Count(spec, "containers") != Count(old, "containers"))
        {
            errors.Forbidden("spec.containers", "pod updates may not add or remove containers");
            return;
        }

        if (Count(spec, "initContainers") != Count(old, "initContainers"))
        {
            errors.Forbidden("spec.initContainers", "pod updates may not add or remove containers");
            return;
        }

        Images(spec, errors);
        Deadline(spec, old, errors);
        Tolerations(spec.List("tolerations"), old.List("tolerations"), errors);
        if (errors.IsEmpty && !JsonTree.Same(spec, old) && !JsonTree.Same(Fixed(spec), Fixed(old)))
        {
            errors.Forbidden("spec", MayNotChange + SpecDifference.Describe(Fixed(old), Fixed(spec)));
        }
    }

    private static int Count(JsonMap spec, string list) => spec.List(list)?.Count ?? 0;

    private static void Images(JsonMap spec, FieldErrors errors)
    {
        foreach (var list in new[] { "containers", "initContainers" })
        {
            var at = 0;
            foreach (var container in spec.List(list).Maps())
            {
                var path = FieldPaths.Item("spec." + list, at++) + ".image";
                var image = container.Text("image") ?? "";
                if (image.Length == 0)
                {
                    errors.Required(path);
                }
                else if (image.Trim() != image)
                {
                    errors.Invalid(path, image, "must not have leading or trailing whitespace");
                }
            }
        }
    }

    private static void Deadline(JsonMap spec, JsonMap old, FieldErrors errors)
    {
        if (old.Number("activeDeadlineSeconds") is not { } before)
        {
            return;
        }

        if (spec.Number("activeDeadlineSeconds") is not { } after)
        {
            errors.Invalid("spec.activeDeadlineSeconds", null, "must not update from a positive integer to nil value");
        }
        else if (after > before)
        {
            errors.Invalid("spec.activeDeadlineSeconds", after, "must be less than or equal to previous value");
        }
    }

    private static void Tolerations(JsonList? tolerations, JsonList? old, FieldErrors errors)
    {
        static JsonMap WithoutSeconds(JsonMap toleration)
        {
            var copy = JsonTree.Clone(toleration);
            copy.Remove("tolerationSeconds");
            return copy;
        }

        var kept = tolerations.Maps().Select(WithoutSeconds).ToList();
        if (old.Maps().Any(o => !kept.Exists(k => JsonTree.Same(k, WithoutSeconds(o)))))
        {
            errors.Forbidden("spec.tolerations", "existing toleration can not be modified except its tolerationSeconds");
        }
    }

    // What is left when the fields that may change are taken away.
    private static JsonMap Fixed(JsonMap spec)
    {
        var copy = JsonTree.Clone(spec);
        copy.Remove("activeDeadlineSeconds");
        copy.Remove("tolerations");
        foreach (var container in PodDefaults.Containers(copy))
        {
            container.Remove("image");
        }

        if (copy.Number("terminationGracePeriodSeconds") is < 0 or 1)
        {
            copy.Remove("terminationGracePeriodSeconds");
        }

        return copy;
    }
}
