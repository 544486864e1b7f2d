namespace Vitess.Operator.Sdk.Reconciliation.Draining;

/// <summary>Decides which drains of a shard go one step further.</summary>
/// <remarks>At most one tablet of a shard is Finished at any time, even when two passes in a row decide on old reads.</remarks>
internal static class DrainTransitions
{
    /// <summary>Gives the tablets whose state changes, and to what.</summary>
    /// <param name="states">States by alias.</param>
    /// <param name="primary">Alias of the shard's primary. It goes last: it needs another tablet to take over, the others do not (D-07).</param>
    public static IReadOnlyDictionary<string, DrainState> Next(IReadOnlyDictionary<string, DrainState> states, string? primary = null)
    {
        var next = new SortedDictionary<string, DrainState>(StringComparer.Ordinal);
        foreach (var (alias, _) in states.Where(entry => entry.Value == DrainState.Draining))
        {
            next[alias] = DrainState.Acknowledged;
        }

        if (next.Count > 0 || states.Values.Contains(DrainState.Finished))
        {
            return next;
        }

        var first = states.Where(entry => entry.Value == DrainState.Acknowledged)
            .OrderBy(entry => entry.Key == primary).ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => entry.Key).FirstOrDefault();
        if (first is not null)
        {
            next[first] = DrainState.Finished;
        }

        return next;
    }
}
