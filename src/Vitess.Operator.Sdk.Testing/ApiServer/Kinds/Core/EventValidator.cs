namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Checks Events: core ones loosely, those of events.k8s.io strictly.</summary>
internal static class EventValidator
{
    private static readonly string[] Fixed =
        ["reason", "action", "regarding", "related", "note", "type", "reportingController", "reportingInstance", "eventTime"];

    public static void Core(JsonMap obj, FieldErrors errors)
    {
        var involved = JsonTree.TextAt(obj, "involvedObject", "namespace") ?? "";
        var own = JsonTree.TextAt(obj, "metadata", "namespace") ?? "";
        if (involved.Length == 0 ? own is not "default" and not "" : involved != own)
        {
            errors.Invalid("involvedObject.namespace", involved, "does not match event.namespace");
        }
    }

    public static void Strict(JsonMap obj, FieldErrors errors)
    {
        if (obj["eventTime"] is null)
        {
            errors.Required("eventTime");
            return;
        }

        Required(obj, "reportingController", errors);
        foreach (var problem in NameRules.QualifiedNameProblems(obj.Text("reportingController") ?? ""))
        {
            errors.Invalid("reportingController", obj.Text("reportingController") ?? "", problem);
        }

        Required(obj, "reportingInstance", errors);
        Required(obj, "action", errors);
        Required(obj, "reason", errors);
        if (obj.Text("type") is not ("Normal" or "Warning"))
        {
            errors.Invalid("type", "", "has invalid value: " + (obj.Text("type") ?? ""));
        }

        var regarding = JsonTree.TextAt(obj, "regarding", "namespace") ?? "";
        var own = JsonTree.TextAt(obj, "metadata", "namespace") ?? "";
        if (regarding.Length > 0 && regarding != own)
        {
            errors.Invalid("involvedObject.namespace", regarding, "does not match event.namespace");
        }
    }

    public static void StrictUpdate(JsonMap obj, JsonMap old, FieldErrors errors)
    {
        foreach (var field in Fixed)
        {
            if (!JsonTree.Same(obj[field], old[field]))
            {
                errors.Invalid(field, obj[field], ValidationTexts.Immutable);
            }
        }
    }

    private static void Required(JsonMap obj, string field, FieldErrors errors)
    {
        if (string.IsNullOrEmpty(obj.Text(field)))
        {
            errors.Required(field);
        }
    }
}
