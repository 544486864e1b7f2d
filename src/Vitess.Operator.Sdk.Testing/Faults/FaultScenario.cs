namespace Vitess.Operator.Sdk.Testing.Faults;

/// <summary>Something that a program brings to an end state, such as the start of a cluster or a change of one.</summary>
public sealed record FaultScenario
{
    /// <summary>Name, for people.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The cluster, without programs. Its world has to be of the profile <see cref="Simulation.WorldProfile.Healthy"/> or
    /// <see cref="Simulation.WorldProfile.Inert"/>: what containers do cannot be taken up in the middle.
    /// </summary>
    public required VitessTestClusterOptions Cluster { get; init; }

    /// <summary>Starts the program under test. All its requests have to go through the handler; it is disposed when the program crashes.</summary>
    public required Func<VitessTestCluster, HttpMessageHandler, ISimulatedProgram> Program { get; init; }

    /// <summary>What people do, one after the other; before each the cluster has come to rest. The first may create the cluster's objects.</summary>
    public required IReadOnlyList<Func<VitessTestCluster, Task>> Stimuli { get; init; }

    /// <summary>How long nobody may write for the cluster to be at rest. Default 35 seconds, which is longer than the engine's periods between two looks.</summary>
    public TimeSpan Quiet { get; init; } = TimeSpan.FromSeconds(35);

    /// <summary>How much virtual time there is to come to rest. Default 20 minutes.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(20);
}
