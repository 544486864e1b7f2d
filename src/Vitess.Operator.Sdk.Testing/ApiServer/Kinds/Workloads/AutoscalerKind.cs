namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>HorizontalPodAutoscalers, in either version.</summary>
internal sealed class AutoscalerKind : StatusKind
{
    public override void Default(JsonMap obj)
    {
        var spec = obj.Ensure("spec");
        spec.Ensure("scaleTargetRef");
        spec["minReplicas"] ??= 1L;
        var status = obj.Ensure("status");
        if (obj.Text("apiVersion") == "autoscaling/v1")
        {
            spec["targetCPUUtilizationPercentage"] ??= 80L;
            status["currentReplicas"] ??= 0L;
            status["desiredReplicas"] ??= 0L;
            return;
        }

        if (spec.List("metrics") is null or { Count: 0 })
        {
            spec["metrics"] = new JsonList
            {
                new JsonMap
                {
                    { "type", "Resource" },
                    { "resource", new JsonMap { { "name", "cpu" }, { "target", new JsonMap { { "type", "Utilization" }, { "averageUtilization", 80L } } } } },
                },
            };
        }

        Behavior(spec.Map("behavior"));
        status["desiredReplicas"] ??= 0L;
        status["currentMetrics"] ??= null;
        if (!status.ContainsKey("currentMetrics"))
        {
            status["currentMetrics"] = null;
        }
    }

    public override void Validate(JsonMap obj, FieldErrors errors)
    {
        var spec = obj.Map("spec")!;
        var (min, max) = (spec.Number("minReplicas") ?? 1, spec.Number("maxReplicas") ?? 0);
        if (min < 1)
        {
            errors.Invalid("spec.minReplicas", min, "must be greater than or equal to 1");
        }

        if (max < 1)
        {
            errors.Invalid("spec.maxReplicas", max, "must be greater than 0");
        }

        if (max < min)
        {
            errors.Invalid("spec.maxReplicas", max, "must be greater than or equal to `minReplicas`");
        }

        foreach (var field in new[] { "kind", "name" })
        {
            if (string.IsNullOrEmpty(JsonTree.TextAt(spec, "scaleTargetRef", field)))
            {
                errors.Required("spec.scaleTargetRef." + field);
            }
        }
    }

    protected override JsonMap NewStatus(JsonMap obj) => obj.Text("apiVersion") == "autoscaling/v1"
        ? new() { { "currentReplicas", 0L }, { "desiredReplicas", 0L } }
        : new() { { "desiredReplicas", 0L }, { "currentMetrics", null } };

    private static void Behavior(JsonMap? behavior)
    {
        if (behavior is null)
        {
            return;
        }

        Rules(behavior.Ensure("scaleUp"), 0L, [Policy("Pods", 4, 15), Policy("Percent", 100, 15)]);
        Rules(behavior.Ensure("scaleDown"), null, [Policy("Percent", 100, 15)]);
    }

    private static void Rules(JsonMap rules, long? window, JsonList policies)
    {
        PodDefaults.Set(rules, "selectPolicy", "Max");
        if (window is not null)
        {
            rules["stabilizationWindowSeconds"] ??= window;
        }

        rules["policies"] ??= policies;
    }

    private static JsonMap Policy(string type, long value, long period) => new() { { "type", type }, { "value", value }, { "periodSeconds", period } };
}
