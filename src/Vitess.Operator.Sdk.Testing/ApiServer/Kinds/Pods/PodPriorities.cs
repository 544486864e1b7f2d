namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Resolves the priority class of a Pod.</summary>
internal static class PodPriorities
{
    public static void Resolve(KindContext context, JsonMap spec)
    {
        var name = spec.Text("priorityClassName") ?? "";
        if (name is "system-cluster-critical" or "system-node-critical")
        {
            spec["priority"] = name == "system-node-critical" ? 2000001000L : 2000000000L;
            return;
        }

        var classes = context.Server.Store.Kind("scheduling.k8s.io/priorityclasses");
        var chosen = name.Length > 0
            ? classes.Find("", name)?.Tree() ?? throw Refusals.Forbidden("", "pods", context.Call.ObjectName, $"no PriorityClass with name {name} was found")
            : classes.All(null).Select(c => c.Tree()).FirstOrDefault(c => c.Flag("globalDefault"));
        if (chosen is null)
        {
            return;
        }

        spec["priorityClassName"] = JsonTree.TextAt(chosen, "metadata", "name");
        spec["priority"] = chosen.Number("value") ?? 0;
        spec["preemptionPolicy"] = chosen.Text("preemptionPolicy") ?? "PreemptLowerPriority";
    }
}
