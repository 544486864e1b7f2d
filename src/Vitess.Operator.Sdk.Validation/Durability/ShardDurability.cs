namespace Vitess.Operator.Sdk.Validation.Durability;

/// <summary>Which writes a shard can acknowledge, and which reparents it can make, with all of its tablets or without some.</summary>
/// <remarks>
/// Reparents follow Vitess' two safety tests. Revoke: no eligible tablet that was not reached could still get its acknowledgements from
/// tablets that were not reached; one missing tablet is always tolerated. Establish: the new primary and enough of its acknowledgers
/// were reached. Source: reference/validation-facts.md, section 7.2.
/// </remarks>
public sealed class ShardDurability
{
    private readonly int _needed;

    /// <summary>Takes a shard.</summary>
    /// <param name="policy">The policy of its keyspace.</param>
    /// <param name="tablets">Its tablets on local MySQL. Policies do not reach tablets with an external datastore.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tablets"/> is null.</exception>
    public ShardDurability(DurabilityPolicy policy, IEnumerable<DurabilityTablet> tablets)
    {
        ArgumentNullException.ThrowIfNull(tablets);
        Policy = policy;
        Tablets = [.. tablets];
        PrimaryEligible = [.. Tablets.Where(tablet => tablet.IsPrimaryEligible)];
        _needed = policy.AcknowledgementsNeeded();
    }

    /// <summary>The policy.</summary>
    public DurabilityPolicy Policy { get; }

    /// <summary>All tablets.</summary>
    public IReadOnlyList<DurabilityTablet> Tablets { get; }

    /// <summary>The tablets that may become primary.</summary>
    public IReadOnlyList<DurabilityTablet> PrimaryEligible { get; }

    /// <summary>The tablets that acknowledge a primary's commits; none where no acknowledgement is waited for.</summary>
    /// <param name="primary">The primary.</param>
    public IEnumerable<DurabilityTablet> AcknowledgersOf(DurabilityTablet primary) => Tablets.Where(tablet => Acknowledges(tablet, primary));

    /// <summary>True if a primary's commits are acknowledged while some tablets are lost.</summary>
    /// <param name="primary">The primary.</param>
    /// <param name="lost">The lost tablets.</param>
    public bool IsAcknowledged(DurabilityTablet primary, IReadOnlyCollection<DurabilityTablet> lost)
    {
        ArgumentNullException.ThrowIfNull(lost);
        return AcknowledgersOf(primary).Count(tablet => !lost.Contains(tablet)) >= _needed;
    }

    /// <summary>True if an emergency reparent finds a new primary while some tablets are lost.</summary>
    /// <param name="lost">The lost tablets, the old primary among them.</param>
    public bool CanEmergencyReparent(IReadOnlyCollection<DurabilityTablet> lost)
    {
        ArgumentNullException.ThrowIfNull(lost);
        return IsRevoked(lost) && PrimaryEligible.Any(candidate => IsEstablished(candidate, lost));
    }

    /// <summary>True if a planned reparent can move the primary to another tablet, which then goes on without some tablets.</summary>
    /// <param name="primary">The primary, which is up.</param>
    /// <param name="without">Tablets that the new primary must do without.</param>
    public bool CanPlannedReparent(DurabilityTablet primary, IReadOnlyCollection<DurabilityTablet> without)
    {
        ArgumentNullException.ThrowIfNull(without);
        return PrimaryEligible.Any(candidate => candidate != primary && IsEstablished(candidate, without));
    }

    /// <summary>What becomes of writes when tablets are lost.</summary>
    /// <param name="primary">The primary.</param>
    /// <param name="lost">The lost tablets.</param>
    public WriteOutcome AfterLoss(DurabilityTablet primary, IReadOnlyCollection<DurabilityTablet> lost)
    {
        ArgumentNullException.ThrowIfNull(lost);
        if (!lost.Contains(primary))
        {
            return IsAcknowledged(primary, lost) ? WriteOutcome.Continue : WriteOutcome.Hang;
        }

        return CanEmergencyReparent(lost) ? WriteOutcome.AfterReparent : WriteOutcome.NoPrimary;
    }

    /// <summary>What becomes of writes while the operator restarts a tablet.</summary>
    /// <param name="primary">The primary.</param>
    /// <param name="restarted">The tablet.</param>
    public WriteOutcome WhileRestarting(DurabilityTablet primary, DurabilityTablet restarted)
    {
        DurabilityTablet[] down = [restarted];
        if (restarted != primary)
        {
            return AfterLoss(primary, down);
        }

        return CanPlannedReparent(primary, down) ? WriteOutcome.AfterReparent : WriteOutcome.NoPrimary;
    }

    /// <summary>Answers all questions at once.</summary>
    public DurabilityAssessment Assess() => new()
    {
        Policy = Policy,
        PrimaryEligible = PrimaryEligible.Count,
        AcknowledgedNow = PrimaryEligible.Count > 0 && PrimaryEligible.All(primary => IsAcknowledged(primary, [])),
        LossOfTablet = Worst(Tablets.Select(tablet => new[] { tablet }), AfterLoss),
        LossOfNode = Worst(Groups(tablet => tablet.Node is null ? $"tablet {tablet.Name}" : $"node {tablet.Node}"), AfterLoss),
        LossOfCell = Worst(Groups(tablet => tablet.Cell), AfterLoss),
        RollingUpdate = Worst(Tablets.Select(tablet => new[] { tablet }), (primary, restarted) => WhileRestarting(primary, restarted[0])),
        ToWrite = DurabilityNeeds.ToWrite(Policy),
        ToSurvive = DurabilityNeeds.ToSurvive(Policy, Math.Max(1, Tablets.Select(tablet => tablet.Cell).Distinct(StringComparer.Ordinal).Count())),
    };

    private bool IsRevoked(IReadOnlyCollection<DurabilityTablet> unreached) =>
        unreached.Count < 2 || unreached.Where(tablet => tablet.IsPrimaryEligible).All(tablet => AcknowledgersOf(tablet).Count(unreached.Contains) < _needed);

    private bool IsEstablished(DurabilityTablet candidate, IReadOnlyCollection<DurabilityTablet> unreached) =>
        !unreached.Contains(candidate) && IsAcknowledged(candidate, unreached);

    private bool Acknowledges(DurabilityTablet tablet, DurabilityTablet primary) =>
        _needed > 0 && tablet != primary && (tablet.IsPrimaryEligible || Policy.CountsReadOnly()) && (!Policy.CrossesCells() || tablet.Cell != primary.Cell);

    private IEnumerable<DurabilityTablet[]> Groups(Func<DurabilityTablet, string> key) =>
        Tablets.GroupBy(key, StringComparer.Ordinal).Select(group => group.ToArray());

    private LossCase Worst(IEnumerable<DurabilityTablet[]> losses, Func<DurabilityTablet, DurabilityTablet[], WriteOutcome> outcome)
    {
        if (PrimaryEligible.Count == 0)
        {
            return new(WriteOutcome.NoPrimary, null, []);
        }

        LossCase? worst = null;
        foreach (var lost in losses)
        {
            foreach (var primary in PrimaryEligible)
            {
                var found = outcome(primary, lost);
                if (worst is null || found > worst.Outcome)
                {
                    worst = new(found, primary.Name, [.. lost.Select(tablet => tablet.Name)]);
                }
            }
        }

        return worst!;
    }
}
