using k8s.Models;

namespace Vitess.Operator.Sdk.Validation.Memory;

/// <summary>Memory limits and requests of containers in bytes, with what a LimitRange of the namespace fills in.</summary>
internal static class ContainerLimits
{
    private const string Resource = "memory";

    /// <summary>The limit and the request; null for none.</summary>
    public static (long? Limit, long? Request) Of(V1ResourceRequirements? resources, ValidationContext context, string? space)
    {
        var ranges = Ranges(context, space);
        var limit = Bytes(resources?.Limits) ?? ranges.Select(range => Bytes(range.DefaultProperty)).FirstOrDefault(size => size is not null);
        var request = Bytes(resources?.Requests) ?? Bytes(resources?.Limits)
            ?? ranges.Select(range => Bytes(range.DefaultRequest)).FirstOrDefault(size => size is not null) ?? limit;
        return (limit, request);
    }

    /// <summary>An amount in bytes, rounded up and at most what a long holds; null when the map has none.</summary>
    public static long? Bytes(IDictionary<string, ResourceQuantity>? amounts)
    {
        if (amounts is null || !amounts.TryGetValue(Resource, out var amount) || amount is null)
        {
            return null;
        }

        try
        {
            return (long)decimal.Clamp(decimal.Ceiling(amount.ToDecimal()), 0, long.MaxValue);
        }
        catch (OverflowException)
        {
            return long.MaxValue; // beyond what a decimal holds
        }
    }

    private static List<V1LimitRangeItem> Ranges(ValidationContext context, string? space) =>
    [
        .. (context.LimitRanges ?? [])
            .Where(range => (range.Metadata?.NamespaceProperty ?? "default") == (space ?? "default"))
            .SelectMany(range => range.Spec?.Limits ?? [])
            .Where(item => item.Type == "Container"),
    ];
}
