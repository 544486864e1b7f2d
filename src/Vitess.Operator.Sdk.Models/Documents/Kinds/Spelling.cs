namespace Vitess.Operator.Sdk.Models.Documents;

/// <summary>Finds what somebody may have meant.</summary>
internal static class Spelling
{
    /// <summary>The name that is most like the word; null if none is like it.</summary>
    public static string? Nearest(string word, IEnumerable<string> names)
    {
        if (word.Length > 200)
        {
            return null;
        }

        return names
            .Select(name => (Name: name, Distance: Distance(word, name)))
            .Where(found => found.Distance <= Math.Max(1, Math.Max(word.Length, found.Name.Length) / 3))
            .OrderBy(found => found.Distance)
            .ThenBy(found => found.Name, StringComparer.Ordinal)
            .Select(found => found.Name)
            .FirstOrDefault();
    }

    // Insertions, deletions, replacements and swaps of neighbours; a difference in case alone counts less than any of them.
    private static int Distance(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        var (above, previous) = (new int[right.Length + 1], Enumerable.Range(0, right.Length + 1).ToArray());
        for (var i = 1; i <= left.Length; i++)
        {
            var row = new int[right.Length + 1];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                row[j] = Step(left, right, i, j, above, previous, row);
            }

            (above, previous) = (previous, row);
        }

        return previous[right.Length];
    }

    private static int Step(string left, string right, int i, int j, int[] above, int[] previous, int[] row)
    {
        var replace = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
        var best = Math.Min(replace, Math.Min(previous[j], row[j - 1]) + 1);
        var swaps = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return swaps ? Math.Min(best, above[j - 2] + 1) : best;
    }
}
