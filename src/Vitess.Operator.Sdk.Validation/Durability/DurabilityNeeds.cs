namespace Vitess.Operator.Sdk.Validation.Durability;

/// <summary>The fewest tablets that something holds with.</summary>
/// <param name="Tablets">Tablets that count under the policy: replicas, and rdonly tablets where they acknowledge.</param>
/// <param name="PrimaryEligible">How many of them must be of type replica at least.</param>
/// <param name="Cells">Cells that they must be spread over at least.</param>
/// <remarks>Source: reference/validation-facts.md, section 7.2; proven by trying all shards of up to seven tablets.</remarks>
public sealed record DurabilityNeeds(int Tablets, int PrimaryEligible, int Cells)
{
    /// <summary>What writes need to be acknowledged at all.</summary>
    /// <param name="policy">The policy.</param>
    public static DurabilityNeeds ToWrite(DurabilityPolicy policy) => policy switch
    {
        DurabilityPolicy.None => new(1, 1, 1),
        DurabilityPolicy.SemiSync => new(2, 2, 1),
        DurabilityPolicy.SemiSyncWithReadOnlyAck => new(2, 1, 1),
        DurabilityPolicy.CrossCell => new(2, 2, 2),
        _ => new(2, 1, 2),
    };

    /// <summary>What writes need to go on after the loss of any one tablet.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="cells">Cells to spread over; where acknowledgements cross cells, one cell counts as two.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cells"/> is less than 1.</exception>
    public static DurabilityNeeds ToSurvive(DurabilityPolicy policy, int cells)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cells, 1);
        var spread = cells >= 3 ? (Tablets: 3, Cells: 3) : (Tablets: 4, Cells: 2);
        return policy switch
        {
            DurabilityPolicy.None => new(2, 2, 1),
            DurabilityPolicy.SemiSync => new(3, 3, 1),
            DurabilityPolicy.SemiSyncWithReadOnlyAck => new(3, 2, 1),
            DurabilityPolicy.CrossCell => new(spread.Tablets, spread.Tablets, spread.Cells),
            _ => new(spread.Tablets, 2, spread.Cells),
        };
    }
}
