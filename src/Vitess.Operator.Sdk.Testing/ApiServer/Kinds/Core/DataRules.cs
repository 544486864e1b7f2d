namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>What holds for the data of ConfigMaps and Secrets.</summary>
internal static class DataRules
{
    private const long Limit = 1024 * 1024;
    private const string WhenSet = "field is immutable when `immutable` is set";

    public static void Key(string field, string key, FieldErrors errors)
    {
        if (NameRules.ConfigKeyProblem(key) is { } problem)
        {
            errors.Invalid(FieldPaths.Key(field, key), key, problem);
        }
    }

    public static void Size(string field, long size, FieldErrors errors)
    {
        if (size > Limit)
        {
            errors.Add(FieldError.TooLong(field, Limit));
        }
    }

    public static void Immutable(JsonMap obj, JsonMap old, FieldErrors errors, params ReadOnlySpan<string> fields)
    {
        if (!old.Flag("immutable"))
        {
            return;
        }

        if (!obj.Flag("immutable"))
        {
            errors.Forbidden("immutable", WhenSet);
        }

        foreach (var field in fields)
        {
            if (!JsonTree.Same(obj[field], old[field]))
            {
                errors.Forbidden(field, WhenSet);
            }
        }
    }
}
