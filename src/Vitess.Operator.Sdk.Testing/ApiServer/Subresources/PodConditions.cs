namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Sets conditions of a Pod.</summary>
internal static class PodConditions
{
    public static void Set(JsonMap pod, string type, string status, string? reason, string? message, string now)
    {
        var conditions = pod.Ensure("status").List("conditions") ?? [];
        pod.Map("status")!["conditions"] = conditions;
        conditions.RemoveAll(c => (c as JsonMap).Text("type") == type);
        var condition = new JsonMap { { "type", type }, { "status", status }, { "lastProbeTime", null }, { "lastTransitionTime", now } };
        if (reason is not null)
        {
            condition["reason"] = reason;
            condition["message"] = message;
        }

        conditions.Add(condition);
    }
}
