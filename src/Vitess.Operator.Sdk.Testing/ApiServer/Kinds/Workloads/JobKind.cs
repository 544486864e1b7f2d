namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Jobs.</summary>
internal sealed class JobKind : StatusKind
{
    private static readonly string[] Selectable = ["status.successful"];
    private static readonly string[] Fixed = ["completions", "selector", "template", "completionMode", "podFailurePolicy", "backoffLimitPerIndex", "managedBy", "successPolicy"];

    public override bool CountsGenerations => true;

    public override bool OrphansByDefault => true;

    public override IReadOnlyList<string> SelectableFields => Selectable;

    public override string FieldValue(JsonMap obj, string field) => GoText.Value(obj.Map("status").Number("succeeded") ?? 0);

    public override void Default(JsonMap obj)
    {
        Spec(obj.Ensure("spec"));
        var metadata = obj.Map("metadata")!;
        if (JsonTree.MapAt(obj, "spec", "template", "metadata", "labels") is { Count: > 0 } labels && metadata.Map("labels") is null or { Count: 0 })
        {
            metadata["labels"] = JsonTree.Clone(labels);
        }

        obj.Ensure("status");
    }

    public static void Spec(JsonMap spec)
    {
        if (spec["completions"] is null && spec["parallelism"] is null)
        {
            spec["completions"] = 1L;
        }

        spec["parallelism"] ??= 1L;
        spec["backoffLimit"] ??= spec.ContainsKey("backoffLimitPerIndex") ? int.MaxValue : 6L;
        spec["completionMode"] ??= "NonIndexed";
        spec["suspend"] ??= false;
        spec["manualSelector"] ??= false;
        spec["podReplacementPolicy"] ??= spec.ContainsKey("podFailurePolicy") ? "Failed" : "TerminatingOrFailed";
        PodDefaults.Template(spec.Ensure("template"));
    }

    public override void PrepareCreate(KindContext context, JsonMap obj)
    {
        base.PrepareCreate(context, obj);
        var spec = obj.Ensure("spec");
        if (spec.Flag("manualSelector"))
        {
            return;
        }

        var uid = JsonTree.TextAt(obj, "metadata", "uid")!;
        var name = JsonTree.TextAt(obj, "metadata", "name") ?? "";
        var labels = spec.Ensure("template").Ensure("metadata").Ensure("labels");
        labels["batch.kubernetes.io/controller-uid"] = uid;
        labels["batch.kubernetes.io/job-name"] = name;
        labels["controller-uid"] = uid;
        labels["job-name"] = name;
        var metadata = obj.Map("metadata")!;
        if (metadata.Map("labels") is null or { Count: 0 })
        {
            metadata["labels"] = JsonTree.Clone(labels);
        }

        spec.Ensure("selector").Ensure("matchLabels")["batch.kubernetes.io/controller-uid"] = uid;
    }

    public override void Validate(JsonMap obj, FieldErrors errors) => ValidateSpec(obj.Map("spec")!, "spec", errors);

    public static void ValidateSpec(JsonMap spec, string path, FieldErrors errors)
    {
        foreach (var field in new[] { "parallelism", "completions", "activeDeadlineSeconds", "backoffLimit", "ttlSecondsAfterFinished" })
        {
            errors.CheckNotNegative(spec, field, path);
        }

        var template = spec.Map("template");
        TemplateRules.Template(template, path + ".template", errors);
        var restart = JsonTree.TextAt(template, "spec", "restartPolicy");
        if (restart is null or "" or "Always")
        {
            errors.Required(path + ".template.spec.restartPolicy", "valid values: \"OnFailure\", \"Never\"");
        }
    }

    public override void ValidateUpdate(JsonMap obj, JsonMap old, FieldErrors errors)
    {
        Validate(obj, errors);
        var (spec, before) = (obj.Map("spec")!, old.Map("spec")!);
        foreach (var field in Fixed)
        {
            if (!JsonTree.Same(spec[field], before[field]))
            {
                errors.Invalid("spec." + field, spec[field], ValidationTexts.Immutable);
            }
        }
    }

    protected override JsonMap NewStatus(JsonMap obj) => new();
}
