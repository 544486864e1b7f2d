namespace Vitess.Operator.Sdk.Validation.Rules;

/// <summary>Entries that repeat what an earlier one has.</summary>
internal static class Repeated
{
    /// <summary>The entries whose key an earlier entry has.</summary>
    public static IEnumerable<T> Of<T, TKey>(IEnumerable<T> entries, Func<T, TKey> key)
    {
        var seen = new HashSet<TKey>();
        return entries.Where(entry => !seen.Add(key(entry))).ToList();
    }
}
