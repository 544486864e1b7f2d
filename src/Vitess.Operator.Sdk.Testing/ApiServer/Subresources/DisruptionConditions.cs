namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The condition of a budget that tells whether disruptions are allowed.</summary>
internal static class DisruptionConditions
{
    public static void Insufficient(JsonMap budget, string now)
    {
        var status = budget.Ensure("status");
        var conditions = status.List("conditions") ?? [];
        conditions.RemoveAll(c => (c as JsonMap).Text("type") == "DisruptionAllowed");
        conditions.Add(new JsonMap
        {
            { "type", "DisruptionAllowed" },
            { "status", "False" },
            { "observedGeneration", status["observedGeneration"] },
            { "lastTransitionTime", now },
            { "reason", "InsufficientPods" },
            { "message", "" },
        });
        status["conditions"] = conditions;
    }
}
