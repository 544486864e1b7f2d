namespace Vitess.Operator.Sdk.Reconciliation.Rollouts;

/// <summary>Decides which tablet of a shard is restarted next: one at a time, replicas in order of alias, the primary last.</summary>
internal static class RolloutSelection
{
    /// <summary>Decides.</summary>
    /// <param name="tablets">Desired tablets of the shard.</param>
    /// <param name="primary">Alias of the shard's primary as the topology has it; null when it has none.</param>
    /// <param name="otherPrimaryEligible">How many tablets that could take over the topology knows besides these, for example in other Kubernetes clusters (D-10).</param>
    /// <param name="leaving">
    /// Tablets that are not wanted any more and still there. While there is one, the shard's last tablet is not restarted in place: writes would have nobody to
    /// go to although they could.
    /// </param>
    public static RolloutDecision Next(IReadOnlyList<TabletRollout> tablets, string? primary, int otherPrimaryEligible = 0, IEnumerable<string>? leaving = null)
    {
        var ordered = tablets.OrderBy(tablet => tablet.Alias, StringComparer.Ordinal).ToList();
        return WaitFor(ordered, primary) ?? Pick(ordered, primary, otherPrimaryEligible, leaving?.Min(StringComparer.Ordinal));
    }

    private static RolloutDecision? WaitFor(List<TabletRollout> tablets, string? primary)
    {
        var inFlight = tablets.Find(tablet => tablet.IsReleased);
        if (inFlight is not null && inFlight.HasPod)
        {
            return Pause(inFlight, "to finish its release");
        }

        var down = tablets.Where(tablet => !tablet.HasPod || !tablet.IsAvailable).ToList();
        if (down.Count == 0)
        {
            return null;
        }

        // A tablet that is down because of what it runs now can only come back by what waits for it; the primary is left to a person (D-05).
        var broken = down[0];
        return down.Count == 1 && broken is { HasPod: true, IsStuck: true, IsScheduled: true } && primary is not null && broken.Alias != primary
            ? new RolloutDecision(RolloutAction.Replace, broken.Alias, $"Tablet {broken.Alias} cannot start; replacing it by what waits for it.")
            : Pause(broken, "to be available");
    }

    private static RolloutDecision Pick(List<TabletRollout> tablets, string? primary, int otherPrimaryEligible, string? leaving)
    {
        var scheduled = tablets.Where(tablet => tablet.IsScheduled).ToList();
        var picked = scheduled.Find(tablet => tablet.IsDrained) ?? scheduled.Find(tablet => tablet.Alias != primary) ?? scheduled.FirstOrDefault();
        if (picked is null)
        {
            return new RolloutDecision(RolloutAction.Complete, null, "Every tablet runs what is wanted.");
        }

        var successors = tablets.Count(tablet => tablet.IsPrimaryEligible && tablet.Alias != picked.Alias) + otherPrimaryEligible;
        var isPrimary = primary is null ? picked.IsPrimaryEligible : picked.Alias == primary;
        if (!isPrimary || successors > 0)
        {
            return new RolloutDecision(RolloutAction.Release, picked.Alias, $"Releasing tablet {picked.Alias}.");
        }

        return leaving is null
            ? new RolloutDecision(RolloutAction.Replace, picked.Alias, $"Tablet {picked.Alias} has nobody to hand over to; restarting it in place.")
            : new RolloutDecision(RolloutAction.Pause, picked.Alias, $"Waiting for tablet {leaving}, which is not wanted any more, to go.");
    }

    private static RolloutDecision Pause(TabletRollout tablet, string forWhat) =>
        new(RolloutAction.Pause, tablet.Alias, $"Waiting for tablet {tablet.Alias} {forWhat}.");
}
