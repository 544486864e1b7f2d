namespace Vitess.Operator.Sdk.Reconciliation.Etcd;

/// <summary>Decides which member of an etcd is restarted next: one at a time, and only while all the others are ready.</summary>
internal static class EtcdRoll
{
    /// <summary>The name of the member whose changes may go through now; null while it is nobody's turn.</summary>
    /// <param name="members">Members whose Pods exist.</param>
    /// <param name="expected">How many there have to be.</param>
    public static string? Next(IReadOnlyList<EtcdMemberState> members, int expected)
    {
        if (members.Count < expected || members.Any(member => member.IsReleased))
        {
            return null;
        }

        // A member that is down anyway goes first: replacing it costs no quorum, and may be what heals it.
        var down = members.Where(member => !member.IsReady).ToList();
        var candidates = down.Count == 0 ? members : down.Count == 1 ? down : [];
        return candidates.Where(member => member.IsScheduled).Select(member => member.Name).Order(StringComparer.Ordinal).FirstOrDefault();
    }
}
