namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>How long things take in the simulated world. Each duration varies by up to a fifth, as the seed has it.</summary>
public sealed record WorldTimings
{
    /// <summary>From a Pod's creation to its binding to a node. Default: 50 ms.</summary>
    public TimeSpan Scheduling { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Attaching and mounting the volumes of a Pod. Default: 2 s.</summary>
    public TimeSpan Mounting { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Pulling an image that the node does not have. Default: 5 s.</summary>
    public TimeSpan ImagePull { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Creating and starting a container whose image is there. Default: 500 ms.</summary>
    public TimeSpan ContainerStart { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The work of an init container. Default: 1 s.</summary>
    public TimeSpan InitContainer { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The work of a Pod that runs to its end, such as a backup. Default: 30 s.</summary>
    public TimeSpan Completion { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What a program needs to stop when asked to; its grace period bounds it. Default: 2 s.</summary>
    public TimeSpan Stopping { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Provisioning and binding a volume, or growing one. Default: 2 s.</summary>
    public TimeSpan Provisioning { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The wait before a container that failed is started again; doubles with each failure. Default: 10 s.</summary>
    public TimeSpan RestartBackoff { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The longest wait before a container that failed is started again. Default: 5 minutes.</summary>
    public TimeSpan MaximumRestartBackoff { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>From a lock server's being reachable to a tablet's record in topology, at each try. Default: 1 s.</summary>
    public TimeSpan TabletStart { get; init; } = TimeSpan.FromSeconds(1);
}
