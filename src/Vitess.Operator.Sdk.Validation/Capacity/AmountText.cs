using System.Globalization;

namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>Amounts in words.</summary>
internal static class AmountText
{
    private const decimal Mi = 1024 * 1024;

    /// <summary>An amount of a resource with its unit.</summary>
    public static string Of(string resource, decimal amount)
    {
        if (resource.EndsWith("cpu", StringComparison.Ordinal))
        {
            return string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(amount * 1000):0}m CPU");
        }

        return resource.EndsWith("memory", StringComparison.Ordinal) || resource.EndsWith("storage", StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(amount / Mi):0}Mi {resource}")
            : string.Create(CultureInfo.InvariantCulture, $"{amount:0.###} {resource}");
    }
}
