using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Testing;

/// <summary>Settings of a <see cref="VitessTestCluster"/>.</summary>
public sealed record VitessTestClusterOptions
{
    /// <summary>Settings of the API server. Its clock is always the test's.</summary>
    public ApiServerOptions Server { get; init; } = new();

    /// <summary>Settings of the nodes, controllers, lock servers and tablets around it.</summary>
    public WorldOptions World { get; init; } = new();

    /// <summary>The first time of the clock. Default: <see cref="VirtualTime.DefaultStart"/>.</summary>
    public DateTimeOffset Start { get; init; } = VirtualTime.DefaultStart;

    /// <summary>The namespace of objects that name none. Default: <c>default</c>.</summary>
    public string Namespace { get; init; } = "default";

    /// <summary>Whether what an installation of the operator brings is there: the CustomResourceDefinitions, and the PriorityClasses that Pods of clusters name. Default: false.</summary>
    public bool InstallsVitess { get; init; }

    /// <summary>Objects that are there before anything runs, in order of creation, after those of <see cref="InstallsVitess"/>. Default: none.</summary>
    public IReadOnlyList<JsonObject> InitialObjects { get; init; } = [];

    /// <summary>The state to go on from, instead of <see cref="InitialObjects"/> and <see cref="Start"/>. Default: none.</summary>
    public VitessTestClusterSnapshot? From { get; init; }

    /// <summary>Makes the programs under test, such as an operator, once the cluster is up. They are stepped in this order.</summary>
    public IReadOnlyList<Func<VitessTestCluster, CancellationToken, Task<ISimulatedProgram>>> Programs { get; init; } = [];
}
