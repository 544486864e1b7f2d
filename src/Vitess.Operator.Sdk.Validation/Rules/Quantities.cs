using System.Globalization;
using k8s.Models;

namespace Vitess.Operator.Sdk.Validation.Rules;

/// <summary>Amounts of resources.</summary>
internal static class Quantities
{
    private static readonly string[] Units = ["", "Ki", "Mi", "Gi", "Ti", "Pi"];

    /// <summary>The amount of a resource; null if there is none, or it cannot be read.</summary>
    public static decimal? Of(IDictionary<string, ResourceQuantity>? amounts, string resource)
    {
        try
        {
            return amounts is not null && amounts.TryGetValue(resource, out var amount) && amount is not null ? amount.ToDecimal() : null;
        }
        catch (Exception failure) when (failure is FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Bytes with the largest unit that gives a round number.</summary>
    public static string Text(decimal bytes)
    {
        var unit = 0;
        while (unit < Units.Length - 1 && bytes >= 1024)
        {
            bytes /= 1024;
            unit++;
        }

        return bytes.ToString("0.##", CultureInfo.InvariantCulture) + Units[unit];
    }
}
