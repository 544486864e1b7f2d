using System.Numerics;

namespace Vitess.Operator.Sdk.Validation.Durability;

/// <summary>The text of the rules taken literally, on bit sets, by trying all sets of tablets. It shares nothing with the model.</summary>
internal sealed class RuleText(DurabilityPolicy policy, IReadOnlyList<DurabilityTablet> tablets)
{
    private int All => (1 << tablets.Count) - 1;

    private int Needed => policy == DurabilityPolicy.None ? 0 : 1;

    public WriteOutcome AfterLoss(int primary, int lost)
    {
        var up = All & ~lost;
        if ((lost & (1 << primary)) == 0)
        {
            return HasQuorum(primary, up) ? WriteOutcome.Continue : WriteOutcome.Hang;
        }

        var answersMissing = BitOperations.PopCount((uint)lost);
        var revoked = answersMissing < 2 || !Places().Any(place => IsReplica(place) && Has(lost, place) && HasQuorum(place, lost));
        var established = Places().Any(place => IsReplica(place) && Has(up, place) && HasQuorum(place, up));
        return revoked && established ? WriteOutcome.AfterReparent : WriteOutcome.NoPrimary;
    }

    /// <summary>Whether some set of tablets out of those given is large enough and each of it acknowledges a primary.</summary>
    private bool HasQuorum(int primary, int given)
    {
        for (var set = 0; set <= All; set++)
        {
            if ((set & given) == set && BitOperations.PopCount((uint)set) == Needed && Places().Where(place => Has(set, place)).All(place => Acknowledges(place, primary)))
            {
                return true;
            }
        }

        return false;
    }

    private bool Acknowledges(int place, int primary) => place != primary && policy switch
    {
        DurabilityPolicy.SemiSync => IsReplica(place),
        DurabilityPolicy.SemiSyncWithReadOnlyAck => true,
        DurabilityPolicy.CrossCell => IsReplica(place) && tablets[place].Cell != tablets[primary].Cell,
        DurabilityPolicy.CrossCellWithReadOnlyAck => tablets[place].Cell != tablets[primary].Cell,
        _ => false,
    };

    private bool IsReplica(int place) => !tablets[place].IsReadOnly;

    private static bool Has(int set, int place) => (set & (1 << place)) != 0;

    private IEnumerable<int> Places() => Enumerable.Range(0, tablets.Count);
}
