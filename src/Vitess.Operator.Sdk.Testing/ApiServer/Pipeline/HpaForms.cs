namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The two forms of a HorizontalPodAutoscaler: v2, in which it is stored, and v1, which knows CPU only.</summary>
internal static class HpaForms
{
    private const string Percentage = "targetCPUUtilizationPercentage";

    public static JsonMap ToV2(JsonMap obj)
    {
        var result = JsonTree.Clone(obj);
        result["apiVersion"] = "autoscaling/v2";
        if (result.Map("spec") is { } spec && spec.Number(Percentage) is { } target)
        {
            spec.Remove(Percentage);
            spec["metrics"] = new JsonList
            {
                new JsonMap
                {
                    { "type", "Resource" },
                    { "resource", new JsonMap { { "name", "cpu" }, { "target", new JsonMap { { "type", "Utilization" }, { "averageUtilization", target } } } } },
                },
            };
        }

        return result;
    }

    public static JsonMap ToV1(JsonMap stored)
    {
        stored["apiVersion"] = "autoscaling/v1";
        var spec = stored.Map("spec");
        var cpu = spec.List("metrics").Maps().FirstOrDefault(m => JsonTree.TextAt(m, "resource", "name") == "cpu");
        if (spec is not null && JsonTree.MapAt(cpu, "resource", "target").Number("averageUtilization") is { } target)
        {
            spec[Percentage] = target;
        }

        spec?.Remove("metrics");
        spec?.Remove("behavior");
        if (stored.Map("status") is { } status)
        {
            status.Remove("currentMetrics");
            status.Remove("conditions");
            status["currentReplicas"] ??= 0L;
            status["desiredReplicas"] ??= 0L;
        }

        return stored;
    }
}
