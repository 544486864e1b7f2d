namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Checks the parameters of writes.</summary>
internal static class WriteOptions
{
    private static readonly string[] Validations = ["", "Ignore", "Strict", "Warn"];

    /// <summary>Reads and checks dryRun, fieldManager, fieldValidation and force.</summary>
    /// <exception cref="ApiException">422: a parameter has a value that is not allowed.</exception>
    public static void Check(ApiCall call, string kind, string? patchType = null)
    {
        var errors = new FieldErrors();
        var query = call.Request.Query;
        DryRun(call, query.All("dryRun"), errors);
        if (query["fieldManager"] is { } manager)
        {
            Manager(manager, errors);
        }

        if (!Validations.Contains(query["fieldValidation"] ?? ""))
        {
            errors.NotSupported("fieldValidation", query["fieldValidation"], Validations);
        }

        if (patchType is MediaTypes.ApplyPatch && string.IsNullOrEmpty(query["fieldManager"]))
        {
            errors.Required("fieldManager", "is required for apply patch");
        }

        if (patchType is not null and not MediaTypes.ApplyPatch && query.Has("force"))
        {
            errors.Forbidden("force", "may not be specified for non-apply patch");
        }

        if (!errors.IsEmpty)
        {
            throw Refusals.InvalidOptions(kind, [.. errors.All]);
        }
    }

    public static void DryRun(ApiCall call, IReadOnlyList<string> values, FieldErrors errors)
    {
        var given = values.Where(v => v.Length > 0).ToList();
        if (given.Count > 0 && given.Exists(v => v != "All"))
        {
            errors.NotSupported("dryRun", new JsonList(given), "All");
        }

        call.DryRun |= given.Count > 0;
    }

    private static void Manager(string manager, FieldErrors errors)
    {
        if (manager.Length > 128)
        {
            errors.Add(FieldError.TooLong("fieldManager", 128));
        }

        for (var i = 0; i < manager.Length; i++)
        {
            if (char.IsControl(manager[i]))
            {
                errors.Invalid("fieldManager", manager, "should only contain printable characters");
                break;
            }
        }
    }
}
