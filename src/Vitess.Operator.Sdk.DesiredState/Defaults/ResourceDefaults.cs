using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Defaults;

/// <summary>The defaults of resource requirements.</summary>
/// <remarks>Requests and limits are judged each alone: who gives only requests still gets the memory limit.</remarks>
internal static class ResourceDefaults
{
    public static V1ResourceRequirements Fill(V1ResourceRequirements? resources, string cpu, string memory) => (resources ?? new()) with
    {
        Requests = resources?.Requests is { Count: > 0 } requests ? requests : Of(("cpu", cpu), ("memory", memory)),
        Limits = resources?.Limits is { Count: > 0 } limits ? limits : Of(("memory", memory)),
    };

    /// <summary>A map of amounts.</summary>
    public static IDictionary<string, ResourceQuantity> Of(params ReadOnlySpan<(string Name, string Amount)> amounts)
    {
        var map = new Dictionary<string, ResourceQuantity>(amounts.Length, StringComparer.Ordinal);
        foreach (var (name, amount) in amounts)
        {
            map[name] = new ResourceQuantity(amount);
        }

        return map;
    }
}
