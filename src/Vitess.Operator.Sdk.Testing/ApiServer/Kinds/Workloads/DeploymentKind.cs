namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Deployments.</summary>
internal sealed class DeploymentKind : StatusKind
{
    public override bool CountsGenerations => true;

    public override void Default(JsonMap obj)
    {
        var spec = obj.Ensure("spec");
        spec["replicas"] ??= 1L;
        PodDefaults.Template(spec.Ensure("template"));
        var strategy = spec.Ensure("strategy");
        PodDefaults.Set(strategy, "type", "RollingUpdate");
        if (strategy.Text("type") == "RollingUpdate")
        {
            var rolling = strategy.Ensure("rollingUpdate");
            rolling["maxUnavailable"] ??= "25%";
            rolling["maxSurge"] ??= "25%";
        }

        spec["revisionHistoryLimit"] ??= 10L;
        spec["progressDeadlineSeconds"] ??= 600L;
        obj.Ensure("status");
    }

    public override bool IsNewGeneration(JsonMap obj, JsonMap old) =>
        base.IsNewGeneration(obj, old) || !JsonTree.Same(JsonTree.At(obj, "metadata", "annotations"), JsonTree.At(old, "metadata", "annotations"));

    public override void PrepareStatusUpdate(KindContext context, JsonMap obj, JsonMap old) => KeepLabels(obj, old);

    public override void Validate(JsonMap obj, FieldErrors errors)
    {
        var spec = obj.Map("spec")!;
        errors.CheckNotNegative(spec, "replicas", "spec");
        TemplateRules.Validate(spec, errors);
        Strategy(spec.Map("strategy")!, errors);
        foreach (var field in new[] { "minReadySeconds", "revisionHistoryLimit", "progressDeadlineSeconds" })
        {
            errors.CheckNotNegative(spec, field, "spec");
        }

        if (spec.Number("progressDeadlineSeconds") is { } deadline && deadline <= (spec.Number("minReadySeconds") ?? 0))
        {
            errors.Invalid("spec.progressDeadlineSeconds", deadline, "must be greater than minReadySeconds");
        }
    }

    public override void ValidateUpdate(JsonMap obj, JsonMap old, FieldErrors errors)
    {
        Validate(obj, errors);
        if (!JsonTree.Same(JsonTree.At(obj, "spec", "selector"), JsonTree.At(old, "spec", "selector")))
        {
            errors.Invalid("spec.selector", JsonTree.At(obj, "spec", "selector"), ValidationTexts.Immutable);
        }
    }

    public override void ValidateStatusUpdate(JsonMap obj, JsonMap old, FieldErrors errors)
    {
        var status = obj.Map("status");
        foreach (var field in new[] { "observedGeneration", "replicas", "updatedReplicas", "readyReplicas", "availableReplicas", "unavailableReplicas" })
        {
            errors.CheckNotNegative(status, field, "status");
        }

        AtMost(status, "updatedReplicas", "replicas", errors);
        AtMost(status, "readyReplicas", "replicas", errors);
        AtMost(status, "availableReplicas", "replicas", errors);
        AtMost(status, "availableReplicas", "readyReplicas", errors);
    }

    public override IEnumerable<string> Warnings(JsonMap obj) => TemplateRules.NameWarnings(obj);

    public static void AtMost(JsonMap? status, string field, string limit, FieldErrors errors)
    {
        if (status.Number(field) is { } value && value > (status.Number(limit) ?? 0))
        {
            errors.Invalid("status." + field, value, "cannot be greater than " + (limit == "replicas" ? "status.replicas" : limit));
        }
    }

    protected override JsonMap NewStatus(JsonMap obj) => new();

    private static void Strategy(JsonMap strategy, FieldErrors errors)
    {
        var rolling = strategy.Map("rollingUpdate");
        switch (strategy.Text("type"))
        {
            case "Recreate" when rolling is not null:
                errors.Forbidden("spec.strategy.rollingUpdate", "may not be specified when strategy `type` is 'Recreate'");
                break;
            case "Recreate":
                break;
            case "RollingUpdate":
                Rolling(rolling!, errors);
                break;
            default:
                errors.NotSupported("spec.strategy", strategy, "Recreate", "RollingUpdate");
                break;
        }
    }

    private static void Rolling(JsonMap rolling, FieldErrors errors)
    {
        PercentRules.Check(rolling["maxUnavailable"], "spec.strategy.rollingUpdate.maxUnavailable", errors);
        PercentRules.Check(rolling["maxSurge"], "spec.strategy.rollingUpdate.maxSurge", errors);
        if (PercentRules.IsZero(rolling["maxUnavailable"]) && PercentRules.IsZero(rolling["maxSurge"]))
        {
            errors.Invalid("spec.strategy.rollingUpdate.maxUnavailable", rolling["maxUnavailable"], "may not be 0 when `maxSurge` is 0");
        }
    }
}
