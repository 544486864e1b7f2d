namespace Vitess.Operator.Sdk.Reconciliation.Draining;

/// <summary>Decides whether the primary has to move so that its drain can finish.</summary>
internal static class ReparentNeed
{
    /// <summary>Says why the primary stays where it is in this pass, or null when it has to move now.</summary>
    /// <param name="states">States by alias before this pass.</param>
    /// <param name="next">Transitions of this pass.</param>
    /// <param name="primary">Alias of the primary.</param>
    public static string? ReasonToStay(IReadOnlyDictionary<string, DrainState> states, IReadOnlyDictionary<string, DrainState> next, string primary)
    {
        var finished = states.GetValueOrDefault(primary) == DrainState.Finished;
        if (!finished && next.Values.Contains(DrainState.Acknowledged))
        {
            return "Drains were acknowledged in this pass; the primary is looked at in the next.";
        }

        return finished || next.GetValueOrDefault(primary) == DrainState.Finished ? null : $"The drain of the primary {primary} is not due.";
    }
}
