namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Makes resource requirements of containers.</summary>
public static class Resources
{
    /// <summary>
    /// What a container asks for and may use. The memory that it may use is what it asks for unless said otherwise; CPU has no limit unless said.
    /// </summary>
    /// <param name="cpu">CPU asked for, such as <c>100m</c>; null for none.</param>
    /// <param name="memory">Memory asked for, such as <c>256Mi</c>; null for none.</param>
    /// <param name="memoryLimit">Memory above which the container is killed; null for <paramref name="memory"/>.</param>
    /// <param name="cpuLimit">CPU above which the container is slowed; null for no limit.</param>
    /// <exception cref="ArgumentException">A text is no amount.</exception>
    public static V1ResourceRequirements Of(string? cpu = null, string? memory = null, string? memoryLimit = null, string? cpuLimit = null) => new()
    {
        Requests = Amounts(cpu, memory),
        Limits = Amounts(cpuLimit, memoryLimit ?? memory),
    };

    /// <summary>An amount of a resource.</summary>
    /// <exception cref="ArgumentException">The text is no amount.</exception>
    internal static ResourceQuantity Amount(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        try
        {
            return new ResourceQuantity(text);
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw new ArgumentException($"'{text}' is no amount; write for example 100m, 256Mi or 10Gi.", nameof(text), e);
        }
    }

    /// <summary>A claim of a volume that one Pod writes.</summary>
    /// <exception cref="ArgumentException">The size is no amount.</exception>
    internal static V1PersistentVolumeClaimSpec Claim(string size, string? storageClass) => new()
    {
        AccessModes = ["ReadWriteOnce"],
        Resources = new() { Requests = new Dictionary<string, ResourceQuantity>(StringComparer.Ordinal) { ["storage"] = Amount(size) } },
        StorageClassName = storageClass,
    };

    private static Dictionary<string, ResourceQuantity>? Amounts(string? cpu, string? memory)
    {
        var amounts = new Dictionary<string, ResourceQuantity>(StringComparer.Ordinal);
        if (cpu is not null)
        {
            amounts["cpu"] = Amount(cpu);
        }

        if (memory is not null)
        {
            amounts["memory"] = Amount(memory);
        }

        return amounts.Count == 0 ? null : amounts;
    }
}
