namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Checks requests and limits.</summary>
internal static class ResourceValidator
{
    private static readonly HashSet<string> Standard = new(StringComparer.Ordinal) { "cpu", "memory", "ephemeral-storage", "storage" };

    public static void Requirements(JsonMap? resources, string path, FieldErrors errors)
    {
        var limits = resources.Map("limits");
        foreach (var (name, value) in limits ?? [])
        {
            Quantity(name, value as string ?? "", path + ".limits", errors);
        }

        foreach (var (name, value) in resources.Map("requests") ?? [])
        {
            Quantity(name, value as string ?? "", path + ".requests", errors);
            if (limits?[name] is string limit && QuantityText.NanoValue(value as string ?? "") > QuantityText.NanoValue(limit))
            {
                errors.Invalid(path + ".requests", value, $"must be less than or equal to {name} limit of {limit}");
            }
        }
    }

    private static void Quantity(string name, string value, string path, FieldErrors errors)
    {
        var here = errors.Key(path, name);
        foreach (var problem in NameRules.QualifiedNameProblems(name))
        {
            errors.Invalid(path, name, problem);
        }

        if (!name.Contains('/', StringComparison.Ordinal) && !Standard.Contains(name) && !name.StartsWith("hugepages-", StringComparison.Ordinal))
        {
            errors.Invalid(here, name, "must be a standard resource type or fully qualified");
            errors.Invalid(here, name, "must be a standard resource for containers");
        }

        if (QuantityText.NanoValue(value) < 0)
        {
            errors.Invalid(here, value, ValidationTexts.NotNegative);
        }
    }
}
