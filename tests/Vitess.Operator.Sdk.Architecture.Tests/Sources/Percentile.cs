namespace Vitess.Operator.Sdk.Architecture.Tests.Sources;

/// <summary>Where a share of the values lies.</summary>
internal static class Percentile
{
    /// <summary>The least value that is not less than the given share of all values.</summary>
    public static int Of(IEnumerable<int> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * share) - 1)];
    }
}
