namespace Vitess.Operator.Sdk.Validation.Rules;

/// <summary>Names that were meant, perhaps.</summary>
internal static class NearName
{
    private const int MaxDistance = 2;

    /// <summary>A question for the known name that is nearest to what was written; null if none is near.</summary>
    public static string? Hint(string? written, IEnumerable<string> known)
    {
        var nearest = known.Where(name => name.Length > 0)
            .Select(name => (Name: name, Distance: Distance(written ?? "", name)))
            .OrderBy(entry => entry.Distance).ThenBy(entry => entry.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.Name is not null && nearest.Distance <= MaxDistance && nearest.Distance < nearest.Name.Length ? $"Did you mean '{nearest.Name}'?" : null;
    }

    // The number of letters to add, remove or replace: one row of the table at a time.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
