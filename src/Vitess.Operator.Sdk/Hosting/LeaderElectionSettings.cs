namespace Vitess.Operator.Sdk.Hosting;

/// <summary>How several processes agree who works.</summary>
public sealed class LeaderElectionSettings
{
    /// <summary>The Lease that the leader holds, as <c>NAMESPACE/NAME</c>. Default null: this process works without asking.</summary>
    public string? Lease { get; set; }

    /// <summary>Name of this process in the Lease. Default null: the machine's name and the process id.</summary>
    public string? Identity { get; set; }

    /// <summary>After which time without renewal others may take over. Default 15 s.</summary>
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>After which time without renewal this process stops working. Default 10 s; shorter than <see cref="LeaseDuration"/>.</summary>
    public TimeSpan RenewDeadline { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often the Lease is renewed or asked for. Default 2 s; shorter than <see cref="RenewDeadline"/>.</summary>
    public TimeSpan RetryPeriod { get; set; } = TimeSpan.FromSeconds(2);
}
