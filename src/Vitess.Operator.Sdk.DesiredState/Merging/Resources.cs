using System.Globalization;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Merging;

/// <summary>Resource requirements of generated containers.</summary>
internal static class Resources
{
    /// <summary>Requirements with the limits and requests of others, without their claims; null when there are none.</summary>
    /// <param name="resources">The requirements to copy.</param>
    public static V1ResourceRequirements? Copy(V1ResourceRequirements? resources) => Over(null, resources);

    /// <summary>Requirements laid over others, resource by resource; null when both are empty.</summary>
    /// <param name="below">What stays where <paramref name="above"/> says nothing; its claims stay.</param>
    /// <param name="above">What wins; its claims are left out.</param>
    public static V1ResourceRequirements? Over(V1ResourceRequirements? below, V1ResourceRequirements? above)
    {
        var limits = Over(below?.Limits, above?.Limits);
        var requests = Over(below?.Requests, above?.Requests);
        return limits is null && requests is null && below?.Claims is null
            ? null
            : new V1ResourceRequirements { Limits = limits, Requests = requests, Claims = below?.Claims };
    }

    /// <summary>An amount rounded up to whole units, as it counts for threads and cores; at most what an int holds.</summary>
    /// <param name="amount">The amount; null counts as zero.</param>
    public static int WholeUnits(ResourceQuantity? amount)
    {
        try
        {
            return amount is null ? 0 : (int)decimal.Clamp(decimal.Ceiling(amount.ToDecimal()), int.MinValue, int.MaxValue);
        }
        catch (OverflowException)
        {
            return int.MaxValue; // beyond what a decimal holds
        }
    }

    /// <summary>The variable <c>GOMAXPROCS</c> for a container, or null when there is no limit on its cpu.</summary>
    /// <param name="resources">The container's resources.</param>
    public static V1EnvVar? GoMaxProcs(V1ResourceRequirements? resources) =>
        resources?.Limits is { } limits && limits.TryGetValue("cpu", out var cpu)
            ? new V1EnvVar { Name = "GOMAXPROCS", Value = WholeUnits(cpu).ToString(CultureInfo.InvariantCulture) }
            : null;

    private static Dictionary<string, ResourceQuantity>? Over(IDictionary<string, ResourceQuantity>? below, IDictionary<string, ResourceQuantity>? above)
    {
        if (below is not { Count: > 0 } && above is not { Count: > 0 })
        {
            return null;
        }

        var merged = new Dictionary<string, ResourceQuantity>(StringComparer.Ordinal);
        Add(merged, below);
        Add(merged, above);
        return merged;
    }

    private static void Add(Dictionary<string, ResourceQuantity> target, IDictionary<string, ResourceQuantity>? source)
    {
        if (source is not null)
        {
            foreach (var (name, amount) in source)
            {
                target[name] = amount;
            }
        }
    }
}
