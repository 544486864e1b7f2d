namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Settings of a <see cref="LeaderElector"/>. The defaults are those of client-go.</summary>
/// <param name="Lease">The Lease that the candidates share.</param>
/// <param name="Identity">The name of this candidate, different from every other one's.</param>
public sealed record LeaderElectionOptions(NamespacedName Lease, string Identity)
{
    /// <summary>How long a lead lasts that is not renewed. Default 15 s; whole seconds.</summary>
    public TimeSpan LeaseDuration { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a leader that cannot renew goes on leading. Default 10 s; less than <see cref="LeaseDuration"/>, so that two never lead at once.</summary>
    public TimeSpan RenewDeadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long between two tries. Default 2 s; candidates wait up to a fifth longer, by chance.</summary>
    public TimeSpan RetryPeriod { get; init; } = TimeSpan.FromSeconds(2);

    internal void Check()
    {
        ArgumentException.ThrowIfNullOrEmpty(Identity);
        ArgumentException.ThrowIfNullOrEmpty(Lease.Name);
        ArgumentOutOfRangeException.ThrowIfLessThan(LeaseDuration, TimeSpan.FromSeconds(1));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(RenewDeadline, LeaseDuration);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(RetryPeriod, RenewDeadline);
    }
}
