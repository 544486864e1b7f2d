namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>What an autoscaler aims at, and where it is.</summary>
internal static class AutoscalerTargets
{
    public static string Of(JsonMap autoscaler)
    {
        var metrics = autoscaler.Map("spec").List("metrics").Maps().ToList();
        if (metrics.Count == 0)
        {
            return autoscaler.Map("spec").Number("targetCPUUtilizationPercentage") is { } target ? $"cpu: <unknown>/{target}%" : "<none>";
        }

        var current = autoscaler.Map("status").List("currentMetrics").Maps().ToList();
        return string.Join(", ", metrics.Select((m, i) => One(m, i < current.Count ? current[i] : null)));
    }

    private static string One(JsonMap metric, JsonMap? current)
    {
        var resource = metric.Map("resource");
        var target = resource.Map("target");
        var seen = current.Map("resource").Map("current");
        var name = resource.Text("name") ?? metric.Text("type") ?? "";
        return target.Number("averageUtilization") is { } percent
            ? $"{name}: {(seen.Number("averageUtilization") is { } now ? now + "%" : "<unknown>")}/{percent}%"
            : $"{name}: {seen.Text("averageValue") ?? "<unknown>"}/{target.Text("averageValue") ?? target.Text("value")}";
    }
}
