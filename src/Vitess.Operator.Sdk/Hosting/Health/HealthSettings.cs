namespace Vitess.Operator.Sdk.Hosting;

/// <summary>From when on the health check of an operator finds fault. What a new start of the process does not mend makes it degraded, never unhealthy.</summary>
public sealed class HealthSettings
{
    /// <summary>
    /// Degraded when the API server has told nothing of some kind for so long. Default 3 minutes: kube-apiserver sends a bookmark about every minute. For a server
    /// without bookmarks write more than the ten minutes that a watch may last.
    /// </summary>
    public TimeSpan WatchAge { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>
    /// Unhealthy when the API server has told nothing of some kind for so long; longer than <see cref="WatchAge"/>. Default 15 minutes: a watch lasts ten at most,
    /// and one that went dead is resumed after eleven.
    /// </summary>
    public TimeSpan WatchLost { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Degraded when objects have waited for so long and no pass began or ended. Default 2 minutes.</summary>
    public TimeSpan QueueStall { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Unhealthy when a pass goes on for so long after its deadline, or objects wait for so long after all passes should have ended. Default 1 minute.</summary>
    public TimeSpan PassOverrun { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Degraded when no pass has reached some topology for so long. Default 5 minutes, which a new lock server may take to start.</summary>
    public TimeSpan TopologyDown { get; set; } = TimeSpan.FromMinutes(5);
}
