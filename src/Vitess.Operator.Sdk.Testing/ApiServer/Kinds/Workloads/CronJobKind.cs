namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>CronJobs.</summary>
internal sealed class CronJobKind : StatusKind
{
    public override bool CountsGenerations => true;

    public override void Default(JsonMap obj)
    {
        var spec = obj.Ensure("spec");
        PodDefaults.Set(spec, "concurrencyPolicy", "Allow");
        spec["suspend"] ??= false;
        spec["successfulJobsHistoryLimit"] ??= 3L;
        spec["failedJobsHistoryLimit"] ??= 1L;
        var template = spec.Ensure("jobTemplate");
        template.Ensure("metadata");
        PodDefaults.Template(template.Ensure("spec").Ensure("template"));
        obj.Ensure("status");
    }

    public override void Validate(JsonMap obj, FieldErrors errors)
    {
        var spec = obj.Map("spec")!;
        if (string.IsNullOrEmpty(spec.Text("schedule")))
        {
            errors.Required("spec.schedule");
        }

        if (spec.Text("concurrencyPolicy") is { } policy and not ("Allow" or "Forbid" or "Replace"))
        {
            errors.NotSupported("spec.concurrencyPolicy", policy, "Allow", "Forbid", "Replace");
        }

        foreach (var field in new[] { "startingDeadlineSeconds", "successfulJobsHistoryLimit", "failedJobsHistoryLimit" })
        {
            errors.CheckNotNegative(spec, field, "spec");
        }

        JobKind.ValidateSpec(JsonTree.MapAt(spec, "jobTemplate", "spec") ?? new JsonMap(), "spec.jobTemplate.spec", errors);
    }

    protected override JsonMap NewStatus(JsonMap obj) => new();
}
